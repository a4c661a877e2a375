-- What decides whether and to whom a stop is told: the newest state of each stream, the rows believed now.
create table stop (
    stop_id        uuid primary key,
    citizen_id     uuid        not null,
    phase          text        not null
        check (phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE', 'RESUMED', 'DROPPED', 'WITHDRAWN')),
    effective_from date,
    decided_at     timestamptz,
    origin         text        not null check (origin in ('LIVE', 'BACKFILL')),
    recorded_at    timestamptz not null
);
create index stop_citizen on stop (citizen_id);
grant select, insert, update on stop to ${app};

create table shared_days (
    citizen_id uuid not null,
    valid_from date not null,
    valid_to   date
);
create index shared_days_citizen on shared_days (citizen_id);
grant select, insert, delete on shared_days to ${app};

create table responsible_team (
    citizen_id uuid not null,
    team       text not null,
    valid_from date not null,
    valid_to   date
);
create index responsible_team_citizen on responsible_team (citizen_id);
grant select, insert, delete on responsible_team to ${app};

create table unit (
    code           text primary key,
    administration text    not null check (administration in ('BIF', 'SOF')),
    parent_code    text,
    entry_point    boolean not null
);
grant select, insert, update on unit to ${app};
