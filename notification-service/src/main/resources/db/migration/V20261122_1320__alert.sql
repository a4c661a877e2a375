-- What a SOF team is told of a stop: one alert per stop, whatever is heard in which order.
create table alert (
    alert_id         uuid primary key,
    stop_id          uuid        not null unique,
    citizen_id       uuid        not null,
    team             text        not null,
    phase            text        not null check (phase in ('OPEN', 'ACKNOWLEDGED', 'WITHDRAWN')),
    outcome          text
        check (outcome in ('CONTACTED_CITIZEN', 'PLAN_CHANGED', 'BENEFIT_RESUMED', 'NO_ACTION')),
    stop_phase       text        not null,
    effective_from   date        not null,
    stop_decided_at  timestamptz,
    stop_recorded_at timestamptz not null,
    raised_at        timestamptz not null,
    visible_at       timestamptz not null,
    acknowledged_at  timestamptz,
    acknowledged_by  text,
    recorded_at      timestamptz not null,
    version          bigint      not null,
    check ((phase = 'ACKNOWLEDGED') = (outcome is not null))
);
create index alert_team on alert (team, alert_id);
grant select, insert, update on alert to ${app};
