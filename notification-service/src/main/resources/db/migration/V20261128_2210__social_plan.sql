-- Social action plans, and the alerts that tell SOF that one was declined or became stale. A plan in force is awaited until it has
-- become stale; it is watched from when it first gave reason for an alert.
create table social_plan (
    plan_id        uuid primary key,
    citizen_id     uuid    not null,
    phase          text    not null check (phase in ('OFFERED', 'DECLINED', 'MADE', 'FOLLOWED_UP', 'ENDED')),
    offered_on     date    not null,
    declined_on    date,
    made_on        date,
    followed_up_on date,
    updated_on     date    generated always as (coalesce(followed_up_on, made_on)) stored,
    recorded_on    date    not null,
    origin         text    not null check (origin in ('LIVE', 'BACKFILL')),
    awaited        boolean not null,
    watched        boolean not null
);
create index social_plan_citizen on social_plan (citizen_id);
create index social_plan_watched on social_plan (citizen_id) where watched;
create index social_plan_awaited on social_plan (updated_on) where awaited;
grant select, insert, update on social_plan to ${app};

alter table alert
    drop constraint alert_kind_check,
    drop constraint alert_outcome_check,
    drop constraint alert_earlier_outcome_check;
alter table alert
    add constraint alert_kind_check check (kind in ('BENEFIT_STOP', 'TRANSFER', 'DROP_OUT_WARNING', 'SOCIAL_PLAN')),
    add constraint alert_outcome_check
        check (outcome in ('CONTACTED_CITIZEN', 'PLAN_OFFERED', 'PLAN_FOLLOWED_UP', 'PLAN_CHANGED', 'JOINT_MEETING', 'BENEFIT_RESUMED', 'NO_ACTION')),
    add constraint alert_earlier_outcome_check
        check (earlier_outcome in ('CONTACTED_CITIZEN', 'PLAN_OFFERED', 'PLAN_FOLLOWED_UP', 'PLAN_CHANGED', 'JOINT_MEETING', 'BENEFIT_RESUMED', 'NO_ACTION'));
