-- Stays at shelters and crisis centres; of a stay the last word counts, and those before it are kept. Where a crisis centre is, is not.
create table stay (
    id            uuid primary key default uuidv7(),
    citizen_id    uuid        not null references citizen,
    stay_number   text        not null, -- the source's own
    kind          text        not null check (kind in ('SHELTER', 'CRISIS_CENTRE')),
    place         text check (place is null or kind = 'SHELTER'),
    arrived_on    date        not null,
    left_on       date check (arrived_on < left_on),
    delivered_at  timestamptz not null,
    superseded_at timestamptz check (delivered_at <= superseded_at),
    check (kind = 'CRISIS_CENTRE' or place is not null or superseded_at is not null)
);
create unique index stay_current on stay (stay_number) where superseded_at is null;
create index stay_citizen on stay (citizen_id, arrived_on, id) where superseded_at is null;
grant select, insert, update (place, superseded_at) on stay to ${app};
