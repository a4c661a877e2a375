-- What operations must act on: one that waits of a kind about a thing, those that are cleared as history.
create table incident (
    id              uuid primary key,
    kind            text        not null check (kind in ('DELIVERY_EXHAUSTED', 'RECONCILIATION_BREAK', 'RECONCILIATION_FAILED')),
    about           text        not null,
    detail_code     text        not null,
    phase           text        not null check (phase in ('OPEN', 'ACKNOWLEDGED', 'CLEARED')),
    since           timestamptz not null,
    last_seen       timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    cleared_at      timestamptz,
    check ((acknowledged_at is null) = (acknowledged_by is null)),
    check ((phase = 'CLEARED') = (cleared_at is not null))
);
create unique index incident_waiting on incident (kind, about) where phase <> 'CLEARED';
grant select, insert, update on incident to ${app};
