-- What both sides do together for one citizen. The root row carries the stream's version and is locked by whoever changes it.
create table combination_package (
    id          uuid        primary key,
    citizen_id  uuid        not null,
    phase       text        not null check (phase in ('RUNNING', 'COMPLETED', 'STOPPED')),
    composed_on date        not null,
    ended_on    date,
    stop_reason text        check (stop_reason in ('CITIZEN_DECLINED', 'CONTACT_LOST', 'OTHER_EFFORT_INSTEAD', 'WORK_OR_EDUCATION', 'MOVED', 'OTHER')),
    recorded_at timestamptz not null,
    version     bigint      not null,
    check ((ended_on is not null) = (phase <> 'RUNNING')),
    check ((stop_reason is not null) = (phase = 'STOPPED'))
);
create index combination_package_citizen on combination_package (citizen_id, id);
grant select, insert, update on combination_package to ${app};

-- How a component stood, in the order it was recorded; a row is superseded by the component's next one and never changed.
create table combination_component_row (
    package_id   uuid        not null references combination_package,
    position     int         not null,
    component_id uuid        not null,
    kind         text        not null check (kind in ('CLARIFICATION', 'GUIDANCE', 'UPSKILLING', 'DOCTOR', 'PSYCHOLOGIST', 'SOCIAL_SERVICES')),
    side         text        not null check (side in ('BIF', 'SOF')),
    status       text        not null check (status in ('PLANNED', 'STARTED', 'COMPLETED', 'DROPPED', 'CANCELLED')),
    started_on   date,
    ended_on     date        check (started_on <= ended_on),
    drop_reason  text        check (drop_reason in ('CITIZEN_DECLINED', 'CONTACT_LOST', 'OTHER_EFFORT_INSTEAD', 'WORK_OR_EDUCATION', 'MOVED', 'OTHER')),
    enrolment_id uuid        references enrolment,
    recorded_at  timestamptz not null,
    primary key (package_id, position),
    check (kind <> 'SOCIAL_SERVICES' or side = 'SOF'),
    check ((started_on is not null) = (status in ('STARTED', 'COMPLETED', 'DROPPED'))),
    check ((ended_on is not null) = (status in ('COMPLETED', 'DROPPED'))),
    check ((drop_reason is not null) = (status = 'DROPPED'))
);
create index combination_component_row_started on combination_component_row (started_on);
grant select, insert on combination_component_row to ${app};
