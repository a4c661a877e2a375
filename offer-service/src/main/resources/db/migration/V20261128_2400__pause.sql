-- A course that runs may be paused, on [paused_on, resumed_on): the citizen keeps the place and is not expected. A row carries the pause
-- that lasts, or the last one there was; the pauses of a course are those of all its rows.
alter table enrolment_row
    drop constraint enrolment_row_phase_check,
    drop constraint enrolment_row_check1, -- that only a course that began has an actual start
    add column paused_on    date,
    add column resumed_on   date,
    add column pause_reason text check (pause_reason in ('ILLNESS', 'LEAVE', 'TREATMENT', 'PLACEMENT_CLOSED', 'OTHER')),
    add constraint enrolment_row_phase_check
        check (phase in ('REFERRED', 'ACCEPTED', 'STARTED', 'PAUSED', 'COMPLETED', 'DROPPED_OUT', 'CANCELLED', 'NO_SHOW')),
    add constraint enrolment_row_began
        check ((actual_start is not null) = (phase in ('STARTED', 'PAUSED', 'COMPLETED', 'DROPPED_OUT'))),
    add constraint enrolment_row_pause_days check (resumed_on is null or (paused_on is not null and paused_on < resumed_on)),
    add constraint enrolment_row_pause_reason check ((paused_on is null) = (pause_reason is null)),
    add constraint enrolment_row_pause_began check (paused_on is null or actual_start is not null),
    add constraint enrolment_row_paused check (phase <> 'PAUSED' or (paused_on is not null and resumed_on is null)),
    add constraint enrolment_row_resumed check (phase <> 'STARTED' or paused_on is null or resumed_on is not null);
