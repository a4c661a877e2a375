-- A citizen's course in an offer. The root row carries the stream's version and is locked by whoever changes it; what the offer
-- counts as is copied, so that figures stay what they were.
create table enrolment (
    id               uuid    primary key,
    citizen_id       uuid    not null,
    offer_id         uuid    not null references offer,
    course_number    text    unique,
    referred_on      date    not null,
    counts_as        text    not null check (counts_as in ('ACTIVATION', 'VOCATIONAL_REHABILITATION', 'PRE_VOCATIONAL_REHABILITATION', 'NONE')),
    counts_for_goal3 boolean not null,
    version          bigint  not null
);
create index enrolment_citizen on enrolment (citizen_id, id);
create index enrolment_offer on enrolment (offer_id);
grant select, insert, update on enrolment to ${app};

-- How an enrolment stood, in the order it was recorded; a row is superseded by the next one and never changed.
create table enrolment_row (
    enrolment_id        uuid        not null references enrolment,
    position            int         not null,
    phase               text        not null check (phase in ('REFERRED', 'ACCEPTED', 'STARTED', 'COMPLETED', 'DROPPED_OUT', 'CANCELLED', 'NO_SHOW')),
    planned_start       date        not null,
    actual_start        date,
    actual_end          date        check (actual_start <= actual_end),
    opera_registered_on date,
    recorded_at         timestamptz not null,
    primary key (enrolment_id, position),
    check ((actual_start is not null) = (phase in ('STARTED', 'COMPLETED', 'DROPPED_OUT'))),
    check ((actual_end is not null) = (phase in ('COMPLETED', 'DROPPED_OUT')))
);
grant select, insert on enrolment_row to ${app};
