-- Stops that came together: held when they are too many, released or discarded as one.
create table stop_run (
    id             uuid        primary key,
    source         text        not null check (source in ('ORDERS', 'DELIVERY')),
    phase          text        not null check (phase in ('HELD', 'RELEASED', 'DISCARDED')),
    size           integer     not null check (size > 0),
    submitted_at   timestamptz not null,
    submitted_by   text        not null,
    days           integer     not null,
    per_day        integer     not null,
    holds_above integer     not null,
    decided_by     text,
    discard_reason text,
    recorded_at    timestamptz not null,
    version        bigint      not null,
    check (phase <> 'DISCARDED' or discard_reason is not null)
);
create table stop_run_item (
    run_id          uuid    not null references stop_run,
    position        integer not null,
    benefit_id      uuid    not null,
    ground          text    not null,
    kind            text    not null,
    law             text,
    event_on        date,
    decided_on      date    not null,
    effective_from  date    not null,
    effective_until date,
    stop_id         uuid references benefit_stop,
    refusal         text,
    primary key (run_id, position),
    check (stop_id is null or refusal is null)
);
-- Ends that nobody registered, until all of the delivery that tells of them has come.
create table found_end (
    import_id  uuid not null,
    benefit_id uuid not null references benefit,
    ended_on   date not null,
    primary key (import_id, benefit_id)
);
grant select, insert, delete on found_end to ${app};
create index benefit_stop_registered on benefit_stop (registered_at);
grant select, insert, update on stop_run, stop_run_item to ${app};
