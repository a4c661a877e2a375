-- Interviews of BIF's that are to be held, as citizen-service tells them.
create table planned_interview (
    interview_id uuid primary key,
    citizen_id   uuid not null,
    kind         text not null,
    planned_on   date not null
);
create index planned_interview_citizen on planned_interview (citizen_id, planned_on);
grant select, insert, delete on planned_interview to ${app};

-- The directory's units by name and number, as citizen-service tells them.
create table known_unit (
    code  text primary key,
    name  text not null,
    phone text
);
grant select, insert, update on known_unit to ${app};
