-- BIF's assessments of a citizen's employability.
create table match_group_row (
    id            uuid primary key default uuidv7(),
    citizen_id    uuid        not null references citizen,
    model         text        not null check (model = '2009'),
    code          text        not null check (code in ('1', '2', '3', '4', '5', 'NOT_MATCHED', 'COARSELY_MATCHED',
                                                       'ON_SICKNESS_BENEFIT')),
    assessed_by   text,
    valid_from    date        not null,
    valid_to      date check (valid_from < valid_to),
    recorded_at   timestamptz not null,
    superseded_at timestamptz check (recorded_at <= superseded_at),
    exclude using gist (citizen_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);
create index match_group_row_citizen on match_group_row (citizen_id, valid_from);
grant select, insert, update (superseded_at) on match_group_row to ${app};
