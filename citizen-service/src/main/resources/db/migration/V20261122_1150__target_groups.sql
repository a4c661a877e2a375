-- SOF's grouping of a citizen by need; several may hold at once. Sensitive data: health and addiction.
create table target_group_row (
    id            uuid primary key default uuidv7(),
    citizen_id    uuid        not null references citizen,
    target_group  text        not null check (target_group in ('IN_TREATMENT', 'DISABILITY',
                                                               'MENTALLY_ILL_AND_VULNERABLE',
                                                               'WITHOUT_SPECIAL_NEEDS')),
    valid_from    date        not null,
    valid_to      date check (valid_from < valid_to),
    recorded_at   timestamptz not null,
    superseded_at timestamptz check (recorded_at <= superseded_at),
    exclude using gist (citizen_id with =, target_group with =, daterange(valid_from, valid_to) with &&)
        where (superseded_at is null)
);
create index target_group_row_citizen on target_group_row (citizen_id, target_group, valid_from);
grant select, insert, update (superseded_at) on target_group_row to ${app};
