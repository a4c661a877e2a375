-- What was known of the effort when: all rows that its events tell. The last one of each holds, as known now.
create table effort_component_row (
    component_id  uuid        not null,
    position      integer     not null,
    citizen_id    uuid        not null,
    enrolment_id  uuid,
    started_on    date,
    ended_on      date,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    primary key (component_id, position)
);
create table effort_course_row (
    enrolment_id  uuid        not null,
    position      integer     not null,
    citizen_id    uuid        not null,
    offer_id      uuid        not null,
    first_day     date,
    last_day      date,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    primary key (enrolment_id, position)
);
create index effort_course_row_offer on effort_course_row (offer_id);
-- due: planned and not lawfully absent, in minutes as attended is
create table effort_week_row (
    enrolment_id  uuid        not null,
    monday        date        not null check (extract(isodow from monday) = 1),
    position      integer     not null,
    due           integer     not null,
    attended      integer     not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    primary key (enrolment_id, monday, position)
);
grant select, insert, delete on effort_component_row, effort_course_row, effort_week_row to ${app};

-- What was heard before is taken as always known: when it was, a replay brings (docs/operations.md).
insert into effort_component_row (component_id, position, citizen_id, enrolment_id, started_on, ended_on, recorded_at)
select component_id, 0, citizen_id, enrolment_id, started_on, ended_on, '1900-01-01Z' from effort_component;
insert into effort_course_row (enrolment_id, position, citizen_id, offer_id, first_day, last_day, recorded_at)
select enrolment_id, 0, citizen_id, offer_id, first_day, last_day, '1900-01-01Z' from effort_course;
insert into effort_week_row (enrolment_id, monday, position, due, attended, recorded_at)
select enrolment_id, monday, 0, due, attended, '1900-01-01Z' from effort_week;

-- effort_component, effort_course and effort_week stay for instances of the version before; nothing reads them.
