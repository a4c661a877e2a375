-- A side clarifies how much a citizen can work: how far it is, and all that was said of it, oldest first.
create table clarification (
    id          uuid primary key,
    citizen_id  uuid        not null,
    side        text        not null check (side in ('BIF', 'SOF')),
    phase       text        not null check (phase in ('PLANNED', 'UNDER_WAY', 'CONCLUDED', 'STOPPED', 'DISCARDED')),
    version     bigint      not null,
    recorded_at timestamptz not null
);
create index clarification_citizen on clarification (citizen_id, id);
grant select, insert, update on clarification to ${app};

create table clarification_row (
    clarification_id uuid        not null references clarification,
    position         int         not null,
    phase            text        not null check (phase in ('PLANNED', 'UNDER_WAY', 'CONCLUDED', 'STOPPED', 'DISCARDED')),
    planned_on       date        not null,
    started_on       date check (planned_on <= started_on),
    concluded_on     date check (started_on <= concluded_on),
    stopped_on       date check (planned_on <= stopped_on and (started_on is null or started_on <= stopped_on)),
    used_methods     text        not null,
    conclusion       text check (conclusion in ('FULL', 'REDUCED', 'FLEX_JOB', 'PENSION_TO_BE_CONSIDERED', 'NOT_CLARIFIED')),
    weekly_hours     int check (weekly_hours between 1 and 37),
    words            text,
    stop_reason      text
        check (stop_reason in ('CITIZEN_ILL', 'CITIZEN_DOES_NOT_TAKE_PART', 'CITIZEN_MOVED', 'OTHER_SIDE_CLARIFIES', 'NOT_NEEDED')),
    discard_reason   text check (discard_reason in ('WRONG_CITIZEN', 'REGISTERED_TWICE', 'NEVER_TOOK_PLACE')),
    recorded_at      timestamptz not null,
    primary key (clarification_id, position),
    check ((phase = 'CONCLUDED') = (concluded_on is not null)),
    check ((phase = 'CONCLUDED') = (conclusion is not null)),
    check (weekly_hours is null or conclusion in ('REDUCED', 'FLEX_JOB')),
    check ((phase = 'STOPPED') = (stopped_on is not null)),
    check ((phase = 'STOPPED') = (stop_reason is not null)),
    check ((phase = 'DISCARDED') = (discard_reason is not null))
);
grant select, insert on clarification_row to ${app};
