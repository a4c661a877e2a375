-- Where a citizen lives: each row from one move to the next. Read by one operation, told in no event.
alter table citizen_stream drop constraint citizen_stream_kind_check;
alter table citizen_stream add constraint citizen_stream_kind_check
    check (kind in ('match-group', 'target-groups', 'responsibility', 'shared-periods', 'green-line', 'protection', 'address'));

create table address_row (
    id            uuid primary key default uuidv7(),
    citizen_id    uuid        not null references citizen,
    moved_on      date        not null,
    street        text        not null,
    care_of       text,
    postal_code   text        not null check (postal_code ~ '^[0-9]{4}$'),
    town          text        not null,
    municipality  text        not null check (municipality ~ '^[0-9]{4}$'),
    valid_from    date        not null check (valid_from = moved_on),
    valid_to      date check (valid_from < valid_to),
    recorded_at   timestamptz not null,
    superseded_at timestamptz check (recorded_at <= superseded_at),
    exclude using gist (citizen_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);
create index address_row_citizen on address_row (citizen_id, valid_from);
grant select, insert, update (superseded_at) on address_row to ${app};
