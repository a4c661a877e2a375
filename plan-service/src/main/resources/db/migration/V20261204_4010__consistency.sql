-- Courses, offers and benefit stops as offer-service told of them: what the rules about plans that pull apart ask of each.
create table known_course (
    enrolment_id uuid primary key,
    citizen_id   uuid    not null,
    offer_id     uuid    not null,
    started      boolean not null,
    valid_from   date    not null,
    valid_to     date check (valid_from < valid_to) -- the first day without; null while nobody knows
);
create index known_course_citizen on known_course (citizen_id);
grant select, insert, update, delete on known_course to ${app};

create table known_offer (
    offer_id       uuid primary key,
    administration text not null check (administration in ('BIF', 'SOF')),
    weekly_hours   int  not null
);
grant select, insert, update on known_offer to ${app};

create table known_stop (
    stop_id    uuid primary key,
    citizen_id uuid    not null,
    absence    boolean not null,
    event_on   date    not null
);
create index known_stop_citizen on known_stop (citizen_id);
grant select, insert, update, delete on known_stop to ${app};

-- Somebody looked at a finding and said why it may stand: as it was then, for one whose facts change is found again.
create table finding_overruling (
    id          uuid primary key,
    citizen_id  uuid        not null,
    rule        text        not null,
    about       text        not null,
    facts       text        not null,
    reason      text        not null check (reason in ('AGREED_BY_BOTH_SIDES', 'TEMPORARY', 'FACTS_WRONG', 'OTHER')),
    words       text,
    side        text        not null check (side in ('BIF', 'SOF')),
    said_by     text        not null,
    phase       text        not null check (phase in ('OVERRULED', 'WITHDRAWN')),
    version     bigint      not null,
    recorded_at timestamptz not null
);
create index finding_overruling_citizen on finding_overruling (citizen_id, id);
create unique index finding_overruling_once on finding_overruling (citizen_id, rule, about, facts) where phase = 'OVERRULED';
grant select, insert, update on finding_overruling to ${app};
