-- BIF's interviews with citizens: on which day and where, with whom, and how they went.
create table interview (
    id               uuid primary key,
    citizen_id       uuid        not null references citizen,
    interview_number text unique, -- the source's own, of one that was delivered
    kind             text        not null check (kind in ('FIRST_MEETING', 'JOB_INTERVIEW', 'FOLLOW_UP')),
    planned_on       date        not null,
    planned_at       text check (planned_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
    unit             text        not null references unit,
    employee         text references employee,
    phase            text        not null check (phase in ('PLANNED', 'HELD', 'NO_SHOW', 'CANCELLED', 'WITHDRAWN')),
    cancel_reason    text check (cancel_reason in ('CITIZEN_ASKED', 'JOB_CENTRE_UNABLE', 'NOT_NEEDED')),
    version          bigint      not null,
    recorded_at      timestamptz not null,
    check (cancel_reason is null or phase in ('CANCELLED', 'WITHDRAWN'))
);
create index interview_citizen on interview (citizen_id, id);
grant select, insert, update on interview to ${app};
