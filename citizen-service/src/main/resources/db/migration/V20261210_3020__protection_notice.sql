-- That name and address protection lapses soon, as each side that has the citizen is told.
create table protection_notice (
    id          uuid primary key,
    citizen_id  uuid        not null references citizen,
    side        text        not null check (side in ('BIF', 'SOF')),
    phase       text        not null check (phase in ('OPEN', 'GONE')),
    news        int         not null,
    lapses_on   date        not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    unique (citizen_id, side)
);
create index protection_notice_open on protection_notice (citizen_id) where phase = 'OPEN';
grant select, insert, update on protection_notice to ${app};
