-- An alert is seen, taken on, acted on and closed, each by somebody at a time, and goes up when nobody acts by when it is due. What was
-- acknowledged with an outcome was acted on. Alerts of before have no deadline until something of theirs is heard again.
alter table alert
    drop constraint alert_phase_check,
    drop constraint alert_check,
    drop constraint alert_outcome_check,
    drop constraint alert_earlier_outcome_check;
alter table alert rename column earlier_acknowledged_at to earlier_acted_at;
alter table alert rename column earlier_acknowledged_by to earlier_acted_by;
alter table alert
    drop column deadline,
    add column caseworker     text,
    add column routed_to      text    not null default 'TEAM'
        check (routed_to in ('CASEWORKER', 'DEPUTY', 'TEAM', 'CENTRE', 'ENTRY_POINT', 'SPECIAL_UNIT')),
    add column green_line     boolean not null default false,
    add column working_days   integer,
    add column opening_hours  integer,
    add column last_day       date,
    add column since          timestamptz,
    add column due_at         timestamptz,
    add column act_by         timestamptz,
    add column escalates_at   timestamptz,
    add column escalation     text    not null default 'NONE' check (escalation in ('NONE', 'LEADER', 'SPECIAL_UNIT')),
    add column escalated_at   timestamptz,
    add column seen_at        timestamptz,
    add column seen_by        text,
    add column outcome_reason text,
    add column acted_at       timestamptz,
    add column acted_by       text,
    add column closed_at      timestamptz,
    add column closed_by      text,
    add column earlier_reason text;

update alert set since = recorded_at;
update alert set phase = 'ACTED', acted_at = acknowledged_at, acted_by = acknowledged_by where phase = 'ACKNOWLEDGED';

alter table alert
    alter column routed_to drop default,
    alter column since set not null,
    add constraint alert_phase_check check (phase in ('OPEN', 'ACKNOWLEDGED', 'ACTED', 'CLOSED', 'WITHDRAWN')),
    add constraint alert_outcome_check
        check (outcome in ('CONTACTED_CITIZEN', 'PLAN_CHANGED', 'JOINT_MEETING', 'BENEFIT_RESUMED', 'NO_ACTION')),
    add constraint alert_earlier_outcome_check
        check (earlier_outcome in ('CONTACTED_CITIZEN', 'PLAN_CHANGED', 'JOINT_MEETING', 'BENEFIT_RESUMED', 'NO_ACTION')),
    add constraint alert_reason_check
        check (outcome_reason in ('ALREADY_HANDLED', 'CITIZEN_DECLINES', 'NOT_REACHED', 'NOT_OUR_CITIZEN', 'NOTHING_NEEDED')),
    add constraint alert_handled_check check ((phase in ('ACTED', 'CLOSED')) = (outcome is not null)),
    add constraint alert_taken_on_check check (phase <> 'ACKNOWLEDGED' or acknowledged_at is not null);
create index alert_escalates on alert (escalates_at) where escalates_at is not null;
create index alert_caseworker on alert (caseworker) where caseworker is not null;
