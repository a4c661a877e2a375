-- The longer-term effort, as its events tell it. Which courses belong to it a later event may say: all are kept.
create table effort_project (
    project_id uuid primary key,
    starts_on  date not null,
    ends_on    date,
    offer_ids  uuid[] not null
);
create table effort_component (
    component_id uuid primary key,
    citizen_id   uuid not null,
    enrolment_id uuid,
    started_on   date,
    ended_on     date
);
create table effort_course (
    enrolment_id uuid primary key,
    citizen_id   uuid not null,
    offer_id     uuid not null,
    first_day    date,
    last_day     date
);
create index effort_course_offer on effort_course (offer_id);
-- due: planned and not lawfully absent, in minutes as attended is
create table effort_week (
    enrolment_id uuid not null,
    monday       date not null check (extract(isodow from monday) = 1),
    due          integer not null check (due >= 0),
    attended     integer not null check (attended >= 0),
    primary key (enrolment_id, monday)
);
grant select, insert, update on effort_project, effort_component, effort_course, effort_week to ${app};

alter table duty_change
    drop constraint duty_change_figure_check,
    add constraint duty_change_figure_check check (figure in (
        'GOAL_1', 'GOAL_2', 'GOAL_3', 'TABLE_1', 'TABLE_2', 'SOF_TOLD', 'CITIZEN_CONTACTED', 'BENEFIT_RESUMED',
        'CASEWORKER_REACHED', 'COORDINATED', 'LONGER_TERM_EFFORT', 'LEAVERS'));
