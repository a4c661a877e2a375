-- Name and address protection: granted for a year at most, it lapses by itself.
alter table citizen_stream drop constraint citizen_stream_kind_check;
alter table citizen_stream add constraint citizen_stream_kind_check
    check (kind in ('match-group', 'target-groups', 'responsibility', 'shared-periods', 'green-line', 'protection'));

-- valid_to is the day it lapses, or an earlier one where it was ended or renewed before.
create table protection_row (
    id            uuid primary key default uuidv7(),
    citizen_id    uuid        not null references citizen,
    lapses_on     date        not null,
    granted_by    text check (granted_by in ('BIF', 'SOF')),
    ended_by      text check (ended_by in ('BIF', 'SOF')),
    valid_from    date        not null,
    valid_to      date        not null check (valid_from < valid_to),
    recorded_at   timestamptz not null,
    superseded_at timestamptz check (recorded_at <= superseded_at),
    check (valid_to <= lapses_on),
    check (lapses_on <= valid_from + interval '1 year'),
    exclude using gist (citizen_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);
create index protection_row_citizen on protection_row (citizen_id, valid_from);
create index protection_row_lapse on protection_row (valid_to, citizen_id) where superseded_at is null;
grant select, insert, update (superseded_at) on protection_row to ${app};
