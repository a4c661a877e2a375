-- Citizens who must not wait unduly for a caseworker, on either side.
alter table citizen_stream drop constraint citizen_stream_kind_check;
alter table citizen_stream add constraint citizen_stream_kind_check
    check (kind in ('match-group', 'target-groups', 'responsibility', 'shared-periods', 'green-line'));

create table green_line_row (
    id            uuid primary key default uuidv7(),
    citizen_id    uuid        not null references citizen,
    reason        text        not null check (reason in ('CONTACT_AT_RISK', 'BOTH_SIDES_AGREED', 'ACUTE_NEED')),
    set_by        text        not null check (set_by in ('BIF', 'SOF')),
    ended_by      text check (ended_by in ('BIF', 'SOF')),
    valid_from    date        not null,
    valid_to      date check (valid_from < valid_to),
    recorded_at   timestamptz not null,
    superseded_at timestamptz check (recorded_at <= superseded_at),
    check ((ended_by is null) = (valid_to is null)),
    exclude using gist (citizen_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);
create index green_line_row_citizen on green_line_row (citizen_id, valid_from);
grant select, insert, update (superseded_at) on green_line_row to ${app};
