-- What plan-service has to tell either side is compared too, and whether the sharing that stops are judged by was heard.
alter table reconciliation_run
    add column matters              bigint,
    add column matters_moving       bigint,
    add column matters_heard        bigint,
    add column matters_must_be_told bigint,
    add column matters_told         bigint;

drop index reconciliation_break_found;
alter table reconciliation_break
    add column about_kind text not null default 'benefit-stop',
    add column about_id   text,
    drop constraint reconciliation_break_kind_check;
update reconciliation_break set about_id = stop_id::text;
alter table reconciliation_break
    drop column stop_id,
    alter column about_kind drop default,
    alter column about_id set not null,
    add column stop_id uuid generated always as (case about_kind when 'benefit-stop' then about_id::uuid end) stored,
    add constraint reconciliation_break_kind_check
        check (kind in ('NOT_HEARD', 'HEARD_STALE', 'STOP_UNKNOWN', 'MATTER_UNKNOWN', 'SHARING_BEHIND', 'SHARING_UNHEARD', 'ALERT_MISSING',
                        'ALERT_NOT_WITHDRAWN', 'ALERT_PHASE_DIFFERS', 'ALERT_UNSENT', 'NOT_ACKNOWLEDGED', 'EVENT_NOT_NUMBERED',
                        'EVENT_NOT_DELIVERED'));
create unique index reconciliation_break_found on reconciliation_break (run_id, kind, about_id, subscription_id) nulls not distinct;
