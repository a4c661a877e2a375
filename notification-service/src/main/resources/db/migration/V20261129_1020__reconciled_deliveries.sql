-- What other systems are owed is compared too: a break may be a subscription's, shown by the oldest event it lacks.
alter table reconciliation_run
    add column owed      bigint not null default 0,
    add column delivered bigint not null default 0;

alter table reconciliation_break
    add column subscription_id uuid references subscription,
    drop constraint reconciliation_break_pkey,
    drop constraint reconciliation_break_kind_check,
    add constraint reconciliation_break_kind_check
        check (kind in ('NOT_HEARD', 'HEARD_STALE', 'STOP_UNKNOWN', 'ALERT_MISSING', 'ALERT_NOT_WITHDRAWN', 'ALERT_PHASE_DIFFERS',
                        'ALERT_UNSENT', 'NOT_ACKNOWLEDGED', 'EVENT_NOT_NUMBERED', 'EVENT_NOT_DELIVERED'));
create unique index reconciliation_break_found on reconciliation_break (run_id, kind, stop_id, subscription_id) nulls not distinct;

create index external_event_alert on external_event (alert_id);
