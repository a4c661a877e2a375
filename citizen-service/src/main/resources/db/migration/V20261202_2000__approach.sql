-- A citizen asked for a caseworker of one side: when, how, and when one spoke with them.
create table approach (
    id            uuid primary key,
    citizen_id    uuid        not null references citizen,
    side          text        not null check (side in ('BIF', 'SOF')),
    channel       text        not null
        check (channel in ('PHONE', 'IN_PERSON', 'LETTER', 'EMAIL', 'DIGITAL_POST', 'THROUGH_OTHERS')),
    asked_at      timestamptz not null,
    on_green_line boolean     not null, -- as known when the citizen asked: it never changes
    phase         text        not null check (phase in ('WAITING', 'REACHED', 'LAPSED', 'MISTAKEN')),
    reached_at    timestamptz check (asked_at <= reached_at),
    lapse_reason  text check (lapse_reason in ('NOT_REACHED', 'NO_LONGER_WANTED', 'SETTLED_OTHERWISE')),
    version       bigint      not null,
    recorded_at   timestamptz not null,
    check (phase = 'MISTAKEN' or (phase = 'REACHED') = (reached_at is not null)),
    check (phase = 'MISTAKEN' or (phase = 'LAPSED') = (lapse_reason is not null))
);
create index approach_citizen on approach (citizen_id, id);
-- in the order of the work list
create index approach_waiting on approach (side, phase, (not on_green_line), asked_at, id);
grant select, insert, update on approach to ${app};
