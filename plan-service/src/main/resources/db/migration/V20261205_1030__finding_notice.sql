-- That something new does not fit together for a citizen, told to a side: neither what nor how much.
create table finding_notice (
    id          uuid primary key,
    citizen_id  uuid        not null,
    side        text        not null check (side in ('BIF', 'SOF')),
    phase       text        not null check (phase in ('OPEN', 'GONE')),
    news        int         not null,
    found_on    date        not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    unique (citizen_id, side)
);
grant select, insert, update on finding_notice to ${app};

-- What was there when a citizen was last looked at; not told: it came with a delivery.
create table noticed_finding (
    citizen_id uuid    not null,
    rule       text    not null,
    about      text    not null,
    told       boolean not null,
    primary key (citizen_id, rule, about)
);
grant select, insert, delete on noticed_finding to ${app};

-- Whose findings may have changed.
create table finding_due (
    citizen_id uuid primary key,
    history    boolean not null
);
grant select, insert, update, delete on finding_due to ${app};

-- Up to which day findings that come with the day were looked for; null: never yet.
create table finding_day (day date);
insert into finding_day values (null);
grant select, update on finding_day to ${app};

-- What does not fit together already is no news.
insert into finding_due select distinct citizen_id, true from shared_days;
