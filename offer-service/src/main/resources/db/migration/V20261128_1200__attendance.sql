-- A citizen's attendance of a course in an ISO week. Whoever records it locks the enrolment.
create table attendance (
    id           uuid   primary key, -- made of enrolment and week
    enrolment_id uuid   not null references enrolment,
    citizen_id   uuid   not null,
    monday       date   not null check (extract(isodow from monday) = 1),
    origin       text   not null check (origin in ('LIVE', 'BACKFILL')),
    version      bigint not null,
    unique (enrolment_id, monday)
);
grant select, insert, update on attendance to ${app};

-- A week as it was recorded, in that order; a row is superseded by the next one and never changed. days holds what the sums are of.
create table attendance_row (
    attendance_id          uuid        not null references attendance,
    position               int         not null,
    planned_minutes        int         not null check (planned_minutes between 0 and 7 * 24 * 60),
    attended_minutes       int         not null check (attended_minutes between 0 and 7 * 24 * 60),
    lawful_absence_minutes int         not null check (lawful_absence_minutes between 0 and planned_minutes),
    days                   jsonb       not null,
    recorded_at            timestamptz not null,
    primary key (attendance_id, position)
);
grant select, insert on attendance_row to ${app};
