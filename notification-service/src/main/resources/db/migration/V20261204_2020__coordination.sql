-- What the two sides ask each other, and the alerts that tell the side asked.
create table coordination (
    request_id    uuid primary key,
    citizen_id    uuid   not null,
    cause_kind    text   not null check (cause_kind in ('SOCIAL_PLAN', 'JOB_PLAN', 'CLARIFICATION', 'ENROLMENT', 'CITIZEN')),
    cause_version bigint not null,
    asking_side   text   not null check (asking_side in ('BIF', 'SOF')),
    asked_side    text   not null check (asked_side in ('BIF', 'SOF')),
    phase         text   not null check (phase in ('ASKED', 'ANSWERED', 'WAIVED', 'WITHDRAWN')),
    asked_on      date   not null,
    due_on        date   not null
);
create index coordination_citizen on coordination (citizen_id);
grant select, insert, update on coordination to ${app};

alter table alert
    drop constraint alert_kind_check,
    drop constraint alert_outcome_check,
    drop constraint alert_earlier_outcome_check;
alter table alert
    add constraint alert_kind_check check (kind in ('BENEFIT_STOP', 'TRANSFER', 'DROP_OUT_WARNING', 'SOCIAL_PLAN', 'COORDINATION')),
    add constraint alert_outcome_check
        check (outcome in ('CONTACTED_CITIZEN', 'PLAN_OFFERED', 'PLAN_FOLLOWED_UP', 'PLAN_CHANGED', 'OTHER_SIDE_ANSWERED', 'JOINT_MEETING', 'BENEFIT_RESUMED', 'NO_ACTION')),
    add constraint alert_earlier_outcome_check
        check (earlier_outcome in ('CONTACTED_CITIZEN', 'PLAN_OFFERED', 'PLAN_FOLLOWED_UP', 'PLAN_CHANGED', 'OTHER_SIDE_ANSWERED', 'JOINT_MEETING', 'BENEFIT_RESUMED', 'NO_ACTION'));
