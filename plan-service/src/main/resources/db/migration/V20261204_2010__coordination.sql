-- On which days citizens have a case on both sides, as believed now.
create table shared_days (
    citizen_id uuid not null,
    valid_from date not null,
    valid_to   date check (valid_from < valid_to)
);
create index shared_days_citizen on shared_days (citizen_id);
grant select, insert, delete on shared_days to ${app};

-- Whose each offer is: an enrolment in one of BIF's is a decision on an employment offer.
create table heard_offer (
    offer_id       uuid primary key,
    administration text check (administration in ('BIF', 'SOF')) -- null: an enrolment was heard of before its offer
);
grant select, insert, update on heard_offer to ${app};

-- What one side decided about a citizen and, where they are shared, asks the other about: how it stands now, one row each.
create table coordination_cause (
    cause_id    uuid primary key,
    kind        text    not null check (kind in ('SOCIAL_PLAN', 'JOB_PLAN', 'CLARIFICATION', 'ENROLMENT')),
    citizen_id  uuid    not null,
    version     bigint  not null,
    happened    text    not null,
    happened_on date    not null,
    offer_id    uuid,
    discarded   boolean not null,
    check ((kind = 'ENROLMENT') = (offer_id is not null))
);
create index coordination_cause_citizen on coordination_cause (citizen_id);
create index coordination_cause_offer on coordination_cause (offer_id) where offer_id is not null;
grant select, insert, update on coordination_cause to ${app};

create table coordination_request (
    id                uuid primary key,
    citizen_id        uuid        not null,
    cause_kind        text        not null check (cause_kind in ('SOCIAL_PLAN', 'JOB_PLAN', 'CLARIFICATION', 'ENROLMENT', 'CITIZEN')),
    cause_id          uuid        not null,
    cause_version     bigint      not null,
    happened          text        not null,
    by_hand           boolean     not null,
    words             text,
    asking_side       text        not null check (asking_side in ('BIF', 'SOF')),
    phase             text        not null check (phase in ('ASKED', 'ANSWERED', 'WAIVED', 'WITHDRAWN')),
    asked_on          date        not null,
    due_on            date        not null check (asked_on <= due_on),
    answered_on       date,
    outcome           text check (outcome in ('AGREED', 'OBJECTS', 'NO_COMMENT')),
    answer            text,
    answered_by       text,
    waiver_reason     text check (waiver_reason in ('URGENT', 'NO_EFFECT_ON_OTHER_SIDE', 'SETTLED_IN_PERSON', 'NO_EFFORT_ON_OTHER_SIDE', 'CITIZEN_OPPOSED')),
    withdrawal_reason text check (withdrawal_reason in ('CAUSE_DISCARDED', 'NOT_SHARED')),
    version           bigint      not null,
    recorded_at       timestamptz not null,
    check ((phase = 'ANSWERED') = (outcome is not null)),
    check ((outcome is null) = (answered_on is null)),
    check ((outcome is null) = (answered_by is null)),
    check (answer is null or outcome is not null),
    check ((phase = 'WAIVED') = (waiver_reason is not null)),
    check ((phase = 'WITHDRAWN') = (withdrawal_reason is not null)),
    check (by_hand or words is null)
);
create index coordination_request_citizen on coordination_request (citizen_id, id);
create index coordination_request_cause on coordination_request (cause_id, id);
-- whatever is heard twice or at once: each decision is asked about once, and nobody is asked twice about the same thing meanwhile
create unique index coordination_request_once on coordination_request (cause_id, cause_version) where not by_hand;
create unique index coordination_request_open on coordination_request (cause_id, asking_side)
    where phase = 'ASKED' and cause_kind <> 'CITIZEN';
-- in the order of the list of those that wait, what is overdue first
create index coordination_request_waiting on coordination_request (asking_side, due_on, id) where phase = 'ASKED';
grant select, insert, update on coordination_request to ${app};
