-- What is measured of the green line: each approach as its own stream tells it, without whose it is.
create table approach_wait (
    approach_id   uuid        primary key,
    side          text        not null check (side in ('BIF', 'SOF')),
    on_green_line boolean     not null,
    asked_at      timestamptz not null,
    reached_at    timestamptz,
    phase         text        not null check (phase in ('WAITING', 'REACHED', 'LAPSED', 'MISTAKEN')),
    check (phase <> 'REACHED' or reached_at is not null)
);
create index approach_wait_asked on approach_wait (asked_at);
grant select, insert, update on approach_wait to ${app};
