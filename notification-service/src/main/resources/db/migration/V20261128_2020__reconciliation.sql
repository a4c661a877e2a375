-- Runs that compare the stops of offer-service with what SOF was told, and what did not agree.
create table reconciliation_run (
    id                      uuid primary key,
    phase                   text        not null check (phase in ('RUNNING', 'DONE', 'FAILED')),
    as_of                   timestamptz not null,
    started_at              timestamptz not null,
    finished_at             timestamptz,
    asked_by                text,
    stops                   bigint,
    moving                  bigint,
    heard                   bigint,
    must_be_told            bigint,
    told                    bigint,
    sent                    bigint,
    acknowledged            bigint,
    breaks                  bigint,
    longest_unknown_seconds bigint,
    failure                 text,
    check ((phase = 'RUNNING') = (finished_at is null)),
    check ((phase = 'FAILED') = (failure is not null)),
    check ((phase = 'DONE') = (breaks is not null and stops is not null and longest_unknown_seconds is not null))
);
create index reconciliation_run_started on reconciliation_run (started_at);
grant select, insert, update on reconciliation_run to ${app};

create table reconciliation_break (
    run_id   uuid        not null references reconciliation_run,
    kind     text        not null
        check (kind in ('NOT_HEARD', 'HEARD_STALE', 'STOP_UNKNOWN', 'ALERT_MISSING', 'ALERT_NOT_WITHDRAWN', 'ALERT_PHASE_DIFFERS',
                        'ALERT_UNSENT', 'NOT_ACKNOWLEDGED')),
    stop_id  uuid        not null,
    alert_id uuid,
    since    timestamptz not null,
    primary key (run_id, kind, stop_id)
);
grant select, insert on reconciliation_break to ${app};
