-- What a stop rests on is gathered before it is decided: guidance, hearing, attempts to reach the citizen, SOF's answers. The two
-- lists are read and written with their stop alone.
alter table benefit_stop
    add column law text,
    add column event_on date not null default current_date,
    add column registered_at timestamptz not null default now(),
    add column guidance_received_on date,
    add column answer_by date,
    add column citizen_heard_on date,
    add column contact_attempts text not null default '[]' check (contact_attempts is json array),
    add column answers text not null default '[]' check (answers is json array),
    add column decided_by text check (decided_by in ('CASEWORKER', 'MANAGER', 'ELSEWHERE', 'NOBODY')),
    add column effective_until date,
    add column managers_reason text,
    add column sof_told_at timestamptz,
    add column sof_acted_at timestamptz;

-- Of the stops from before, the day of what happened was not asked for, and when they came was not kept beside their last change.
update benefit_stop
set event_on = least(considered_on, effective_from),
    registered_at = recorded_at,
    decided_by = case when effective_from is null then null when decided_at is null then 'NOBODY' else 'CASEWORKER' end;
alter table benefit_stop
    drop constraint benefit_stop_ground_check,
    drop constraint benefit_stop_kind_check,
    add constraint benefit_stop_ground_check check (ground in
        ('SANCTION', 'NOT_AVAILABLE', 'NO_LONGER_ENTITLED', 'SELF_SUPPORTING', 'MOVED', 'PENSION', 'DEATH', 'OTHER')),
    add constraint benefit_stop_kind_check check (kind in ('STOP', 'REDUCTION', 'TEMPORARY')),
    add constraint benefit_stop_days_check
        check (phase = 'BENEFIT_ENDED' or (effective_from >= event_on and effective_until >= effective_from));
create index benefit_stop_over on benefit_stop (effective_until) where phase = 'EFFECTIVE' and effective_until is not null;
create index benefit_stop_live on benefit_stop (id) where phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE');
