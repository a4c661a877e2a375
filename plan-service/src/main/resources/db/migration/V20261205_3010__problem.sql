-- What goes wrong again and again between the two administrations. No citizen stands in it.
create table problem (
    id                uuid primary key,
    title             text        not null,
    description       text        not null,
    case_type         text        not null
        check (case_type in ('BENEFIT_STOP', 'CONTRADICTING_PLANS', 'HOUSING_AND_JOB', 'TREATMENT_AND_ACTIVATION',
                             'YOUTH_IN_TRANSITION', 'DEBT_AND_BENEFIT', 'OTHER')),
    figure_code       text        not null
        check (figure_code in ('GOAL_1', 'GOAL_2', 'GOAL_3', 'TABLE_1', 'TABLE_2', 'SOF_TOLD', 'CITIZEN_CONTACTED',
                               'BENEFIT_RESUMED', 'CASEWORKER_REACHED', 'COORDINATED', 'LEAVERS')),
    figure_population text check (figure_population in ('STRATEGY', 'ALL_SHARED_MATCH_4_5', 'ALL_MATCH_4_5')),
    figure_part       text
        check (figure_part in ('IN_TREATMENT', 'DISABILITY', 'MENTALLY_ILL_AND_VULNERABLE', 'WITHOUT_SPECIAL_NEEDS',
                               'SOF_TOTAL', 'BIF_TOTAL', 'SPECIAL_NEEDS', 'ALL_MATCH_4_5', 'BIF', 'SOF',
                               'BIF_GREEN_LINE', 'BIF_OTHERS', 'SOF_GREEN_LINE', 'SOF_OTHERS', 'DEAD', 'MOVED',
                               'EMIGRATED', 'OTHERWISE_GONE', 'BIF_CASE_ENDED', 'MATCH_1_TO_3', 'NO_MATCH_GROUP')),
    lessons           uuid[]      not null,
    phase             text        not null
        check (phase in ('IDENTIFIED', 'UNDER_ANALYSIS', 'PROPOSED', 'SOLVED', 'DROPPED', 'MERGED')),
    identified_on     date        not null,
    phase_since       date        not null,
    drop_reason       text check (drop_reason in ('NO_PROBLEM', 'NOT_OURS', 'SOLVED_OTHERWISE', 'NOT_WORTH_IT', 'OTHER')),
    drop_words        text,
    merged_into       uuid references problem check (merged_into <> id),
    version           bigint      not null,
    recorded_at       timestamptz not null,
    check ((phase = 'DROPPED') = (drop_reason is not null)),
    check ((phase = 'DROPPED') = (drop_words is not null)),
    check ((phase = 'MERGED') = (merged_into is not null))
);
create index problem_phase on problem (phase, id);
grant select, insert, update on problem to ${app};

create table proposal (
    id             uuid primary key,
    problem_id     uuid        not null references problem,
    title          text        not null,
    proposed       text        not null,
    costs          text        not null,
    effect         text        not null,
    target_bound   text check (target_bound in ('AT_LEAST', 'AT_MOST')),
    target_amount  numeric check (target_amount >= 0),
    target_by      date,
    phase          text        not null
        check (phase in ('DRAFT', 'SUBMITTED', 'ON_AGENDA', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED', 'SENT_BACK',
                         'BEING_IMPLEMENTED', 'IMPLEMENTED', 'EVALUATED', 'WITHDRAWN')),
    phase_since    date        not null,
    meeting_id     uuid,
    started_on     date,
    implemented_on date check (started_on <= implemented_on),
    version        bigint      not null,
    recorded_at    timestamptz not null,
    check (num_nulls(target_bound, target_amount, target_by) in (0, 3)),
    check ((phase = 'ON_AGENDA') = (meeting_id is not null)),
    check ((phase in ('BEING_IMPLEMENTED', 'IMPLEMENTED', 'EVALUATED')) = (started_on is not null)),
    check ((phase in ('IMPLEMENTED', 'EVALUATED')) = (implemented_on is not null))
);
create index proposal_problem on proposal (problem_id, id);
create index proposal_phase on proposal (phase, id);
grant select, insert, update on proposal to ${app};

create table proposal_evidence (
    proposal_id uuid not null references proposal,
    position    int  not null,
    kind        text not null check (kind in ('FIGURE', 'LESSON', 'DOCUMENT', 'EXPERIENCE')),
    words       text not null,
    reference   text,
    primary key (proposal_id, position)
);
grant select, insert, update, delete on proposal_evidence to ${app};

create table proposal_decision (
    proposal_id uuid not null references proposal,
    position    int  not null,
    meeting_id  uuid not null,
    outcome     text not null check (outcome in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED', 'SENT_BACK')),
    reason      text,
    decided_on  date not null,
    primary key (proposal_id, position),
    unique (proposal_id, meeting_id),
    check (outcome not in ('REJECTED', 'SENT_BACK') or reason is not null)
);
grant select, insert on proposal_decision to ${app};

create table proposal_condition (
    proposal_id uuid not null references proposal,
    position    int  not null,
    words       text not null,
    met_on      date,
    met_by      text,
    primary key (proposal_id, position),
    check ((met_on is null) = (met_by is null))
);
grant select, insert, update on proposal_condition to ${app};

-- Values as they were read off kpi-service: they stay.
create table proposal_evaluation (
    proposal_id     uuid   not null references proposal,
    position        int    not null,
    before_day      date   not null,
    before_known_at date,
    before_amount   bigint not null check (before_amount >= 0),
    before_of_all   bigint check (before_of_all >= before_amount),
    after_day       date   not null,
    after_known_at  date,
    after_amount    bigint not null check (after_amount >= 0),
    after_of_all    bigint check (after_of_all >= after_amount),
    words           text   not null,
    registered_on   date   not null,
    primary key (proposal_id, position)
);
grant select, insert on proposal_evaluation to ${app};

-- What the end of a problem depends on.
create view problem_proposals as
select problem_id,
       count(*) filter (where phase not in ('REJECTED', 'WITHDRAWN', 'IMPLEMENTED', 'EVALUATED')) as open,
       count(*) filter (where phase in ('IMPLEMENTED', 'EVALUATED'))                              as implemented
from proposal
group by problem_id;
grant select on problem_proposals to ${app};
