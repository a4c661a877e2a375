-- The benefits BIF pays. The root row carries the stream's version and is locked by whoever changes it.
create table benefit (
    id             uuid   primary key,
    citizen_id     uuid   not null,
    benefit_number text   unique,
    benefit_type   text   not null check (benefit_type in ('CASH_BENEFIT', 'START_BENEFIT', 'SICKNESS_BENEFIT')),
    version        bigint not null
);
create index benefit_citizen on benefit (citizen_id, id);
grant select, insert, update on benefit to ${app};

-- What was recorded of a benefit's days, in order; a row is superseded by the next one and never changed.
create table benefit_row (
    benefit_id  uuid        not null references benefit,
    position    int         not null,
    started_on  date        not null,
    ended_on    date        check (started_on < ended_on),
    recorded_at timestamptz not null,
    primary key (benefit_id, position)
);
grant select, insert on benefit_row to ${app};
