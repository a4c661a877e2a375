-- What the two sides cannot settle for a citizen, before the special unit.
create table special_case (
    id                   uuid primary key,
    citizen_id           uuid        not null,
    referring_side       text        not null check (referring_side in ('BIF', 'SOF')),
    referred_by          text        not null,
    referred_on          date        not null,
    case_type            text        not null check (case_type in ('BENEFIT_STOP', 'CONTRADICTING_PLANS', 'HOUSING_AND_JOB',
                                                                   'TREATMENT_AND_ACTIVATION', 'YOUTH_IN_TRANSITION', 'DEBT_AND_BENEFIT', 'OTHER')),
    reason               text        not null check (reason in ('SIDES_DISAGREE', 'RULES_UNCLEAR', 'NOBODY_RESPONSIBLE',
                                                                'WAITED_TOO_LONG', 'NO_FITTING_OFFER', 'OTHER')),
    words                text        not null,
    phase                text        not null check (phase in ('REFERRED', 'TAKEN', 'RETURNED', 'RESOLVED')),
    queued_on            date        not null check (referred_on <= queued_on),
    taken_by             text,
    over_capacity_reason text check (over_capacity_reason in ('URGENT', 'KNOWS_CITIZEN', 'COLLEAGUE_AWAY')),
    return_reason        text check (return_reason in ('SIDES_CAN_SETTLE', 'SIDES_HAVE_NOT_TALKED', 'FACTS_MISSING', 'PROCEDURE_COVERS_IT', 'OTHER')),
    outcome              text check (outcome in ('SIDES_AGREED', 'BIF_TOOK_IT_ON', 'SOF_TOOK_IT_ON', 'PLANS_CHANGED', 'CITIZEN_CHOSE_OTHERWISE', 'UNSOLVED')),
    closed_on            date,
    version              bigint      not null,
    recorded_at          timestamptz not null,
    check ((phase = 'TAKEN') = (taken_by is not null)),
    check (over_capacity_reason is null or taken_by is not null),
    check ((phase = 'RETURNED') = (return_reason is not null)),
    check ((phase = 'RESOLVED') = (outcome is not null)),
    check ((phase in ('RETURNED', 'RESOLVED')) = (closed_on is not null))
);
create index special_case_citizen on special_case (citizen_id, id);
create index special_case_queue on special_case (queued_on, id) where phase in ('REFERRED', 'TAKEN');
create index special_case_held on special_case (taken_by) where taken_by is not null;
create index special_case_referred on special_case (referred_on);
grant select, insert, update on special_case to ${app};
