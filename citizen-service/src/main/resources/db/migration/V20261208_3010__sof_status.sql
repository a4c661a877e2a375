-- In which target group SOF's statistics had a citizen on a day; of one day the last word counts, and those before it are kept.
create table sof_status (
    id            uuid primary key default uuidv7(),
    citizen_id    uuid        not null references citizen,
    status_on     date        not null,
    target_group  text        not null check (target_group in ('IN_TREATMENT', 'DISABILITY', 'MENTALLY_ILL_AND_VULNERABLE',
                                                               'WITHOUT_SPECIAL_NEEDS')),
    delivered_at  timestamptz not null,
    superseded_at timestamptz check (delivered_at <= superseded_at)
);
create unique index sof_status_current on sof_status (citizen_id, status_on) where superseded_at is null;
grant select, insert, update (superseded_at) on sof_status to ${app};
