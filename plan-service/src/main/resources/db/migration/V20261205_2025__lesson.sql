-- What the special unit learnt, without persons: nothing leads from it to a case.
create table lesson (
    id          uuid primary key,
    case_type   text        not null check (case_type in ('BENEFIT_STOP', 'CONTRADICTING_PLANS', 'HOUSING_AND_JOB',
                                                          'TREATMENT_AND_ACTIVATION', 'YOUTH_IN_TRANSITION', 'DEBT_AND_BENEFIT', 'OTHER')),
    title       text        not null,
    words       text        not null,
    written_on  date        not null,
    phase       text        not null check (phase in ('WRITTEN', 'WITHDRAWN')),
    version     bigint      not null,
    recorded_at timestamptz not null,
    found_by    tsvector generated always as (to_tsvector('danish', title || ' ' || words)) stored
);
create index lesson_found_by on lesson using gin (found_by);
grant select, insert, update on lesson to ${app};
