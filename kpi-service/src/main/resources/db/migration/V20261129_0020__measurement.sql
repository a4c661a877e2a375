-- Official measurements: made, and never changed. numbers are all of the figures that are not zero;
-- jws is all of it as it was signed.
create table measurement (
    id          uuid        primary key,
    as_of       date        not null,
    known_at    date        not null check (known_at >= as_of),
    definitions text        not null,
    numbers     jsonb       not null,
    members     text        not null check (members ~ '^[0-9a-f]{64}$'),
    parked_sources text[]   not null,
    frozen_at   timestamptz not null,
    jws         text        not null,
    unique (as_of, known_at)
);
grant select, insert on measurement to ${app};
