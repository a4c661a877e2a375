-- A citizen's cases at both administrations. The days a case is open are facts on two clocks.
create table citizen_case (
    id             uuid primary key,
    administration text   not null check (administration in ('BIF', 'SOF')),
    citizen_id     uuid   not null references citizen,
    case_number    text,
    case_type      text   not null check (case_type in ('CASH_BENEFIT', 'START_BENEFIT', 'SICKNESS_BENEFIT',
                                                        'SOCIAL_SUPPORT', 'SINGLE_PAYMENT', 'TREATMENT',
                                                        'DISABILITY_SUPPORT', 'HOUSING_SUPPORT')),
    team           text   not null references unit,
    centre         text   not null references unit,
    caseworker     text,
    version        bigint not null,
    unique (administration, case_number)
);
create index citizen_case_citizen on citizen_case (citizen_id);
grant select, insert, update on citizen_case to ${app};

create table citizen_case_row (
    id            uuid primary key default uuidv7(),
    citizen_id    uuid        not null,
    case_id       uuid        not null references citizen_case,
    valid_from    date        not null,
    valid_to      date check (valid_from < valid_to),
    recorded_at   timestamptz not null,
    superseded_at timestamptz check (recorded_at <= superseded_at),
    exclude using gist (case_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);
create index citizen_case_row_citizen on citizen_case_row (citizen_id, case_id, valid_from);
grant select, insert, update (superseded_at) on citizen_case_row to ${app};

-- Who is responsible for a citizen at each administration.
create table responsibility_row (
    id             uuid primary key default uuidv7(),
    citizen_id     uuid        not null references citizen,
    administration text        not null check (administration in ('BIF', 'SOF')),
    team           text        not null references unit,
    centre         text        not null references unit,
    caseworker     text,
    valid_from     date        not null,
    valid_to       date check (valid_from < valid_to),
    recorded_at    timestamptz not null,
    superseded_at  timestamptz check (recorded_at <= superseded_at),
    exclude using gist (citizen_id with =, administration with =, daterange(valid_from, valid_to) with &&)
        where (superseded_at is null)
);
create index responsibility_row_citizen on responsibility_row (citizen_id, administration, valid_from);
grant select, insert, update (superseded_at) on responsibility_row to ${app};

-- When a citizen has a case on both sides: derived from the cases, never typed in.
create table shared_period_row (
    id            uuid primary key default uuidv7(),
    citizen_id    uuid        not null references citizen,
    valid_from    date        not null,
    valid_to      date check (valid_from < valid_to),
    recorded_at   timestamptz not null,
    superseded_at timestamptz check (recorded_at <= superseded_at),
    exclude using gist (citizen_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);
create index shared_period_row_citizen on shared_period_row (citizen_id, valid_from);
grant select, insert, update (superseded_at) on shared_period_row to ${app};
