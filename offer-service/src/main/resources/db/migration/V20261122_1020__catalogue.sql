-- The offers of both administrations.
create table offer (
    id               uuid        primary key,
    code             text        not null unique,
    name             text        not null,
    provider         text        not null,
    administration   text        not null check (administration in ('BIF', 'SOF')),
    counts_as        text        not null check (counts_as in ('ACTIVATION', 'VOCATIONAL_REHABILITATION', 'PRE_VOCATIONAL_REHABILITATION', 'NONE')),
    counts_for_goal3 boolean     not null,
    weekly_hours     int         not null,
    valid_from       date        not null,
    valid_to         date        check (valid_from < valid_to),
    recorded_at      timestamptz not null,
    version          bigint      not null
);
grant select, insert, update on offer to ${app};
