-- How both sides work together in a type of case, step by step: one row per version.
create table procedure (
    id          uuid primary key,
    case_type   text        not null check (case_type in ('BENEFIT_STOP', 'CONTRADICTING_PLANS', 'HOUSING_AND_JOB',
                                                          'TREATMENT_AND_ACTIVATION', 'YOUTH_IN_TRANSITION', 'DEBT_AND_BENEFIT', 'OTHER')),
    number      int         not null,
    title_da    text        not null,
    title_en    text        not null,
    phase       text        not null check (phase in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    valid_from  date,
    version     bigint      not null,
    recorded_at timestamptz not null,
    unique (case_type, number),
    check (phase <> 'DRAFT' or valid_from is null),
    check (phase <> 'PUBLISHED' or valid_from is not null)
);
create unique index procedure_day on procedure (case_type, valid_from) where phase = 'PUBLISHED';
grant select, insert, update on procedure to ${app};

create table procedure_step (
    procedure_id uuid   not null references procedure,
    position     int    not null,
    text_da      text   not null,
    text_en      text   not null,
    side         text   not null check (side in ('BIF', 'SOF', 'BOTH')),
    role         text   not null check (role in ('CASEWORKER', 'JOB_CONSULTANT', 'MANAGER')),
    within       int    not null check (within >= 0),
    unit         text   not null check (unit in ('DAYS', 'WORKING_DAYS')),
    after_step   int check (after_step between 1 and position),
    inform       text[] not null check (inform <@ array['BIF', 'SOF', 'CITIZEN', 'SPECIAL_UNIT']),
    primary key (procedure_id, position)
);
grant select, insert, update, delete on procedure_step to ${app};

-- What was published is for good, whoever writes: runs show it.
create function only_drafts_change() returns trigger language plpgsql as $$
declare
    written uuid := case tg_op when 'DELETE' then old.procedure_id else new.procedure_id end;
begin
    if exists (select from procedure where id = written and phase <> 'DRAFT') then
        raise exception 'The steps of a published procedure never change';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create function published_words_stay() returns trigger language plpgsql as $$
begin
    if old.phase <> 'DRAFT'
       and (old.case_type, old.number, old.title_da, old.title_en, old.valid_from)
           is distinct from (new.case_type, new.number, new.title_da, new.title_en, new.valid_from) then
        raise exception 'A published procedure never changes';
    end if;
    return new;
end $$;
create trigger published_words_stay before update on procedure for each row execute function published_words_stay();

-- Both sides work by one version in the case of a citizen.
create table procedure_run (
    id            uuid primary key,
    citizen_id    uuid        not null,
    procedure_id  uuid        not null references procedure,
    started_on    date        not null,
    starting_side text        not null check (starting_side in ('BIF', 'SOF')),
    phase         text        not null check (phase in ('RUNNING', 'DONE', 'STOPPED')),
    stop_reason   text check (stop_reason in ('CAUSE_GONE', 'STARTED_BY_MISTAKE', 'OTHER_PROCEDURE', 'SPECIAL_CASE', 'NOT_SHARED')),
    ended_on      date check (started_on <= ended_on),
    version       bigint      not null,
    recorded_at   timestamptz not null,
    check ((phase = 'STOPPED') = (stop_reason is not null)),
    check ((phase = 'RUNNING') = (ended_on is null))
);
create index procedure_run_citizen on procedure_run (citizen_id, id);
create unique index procedure_run_once on procedure_run (citizen_id, procedure_id) where phase = 'RUNNING';
create index procedure_run_movable on procedure_run (id) where phase = 'RUNNING' or stop_reason = 'NOT_SHARED';
grant select, insert, update on procedure_run to ${app};

create table procedure_run_step (
    run_id       uuid not null references procedure_run,
    position     int  not null,
    phase        text not null check (phase in ('OPEN', 'DONE', 'SKIPPED')),
    due_on       date,
    settled_on   date,
    settled_side text check (settled_side in ('BIF', 'SOF')),
    settled_by   text,
    skip_reason  text check (skip_reason in ('DOES_NOT_FIT', 'DONE_BEFORE', 'CITIZEN_OPPOSED', 'NOBODY_REACHED', 'NO_TIME')),
    primary key (run_id, position),
    check ((phase = 'OPEN') = (settled_on is null)),
    check ((settled_on is null) = (settled_side is null)),
    check ((settled_on is null) = (settled_by is null)),
    check ((phase = 'SKIPPED') = (skip_reason is not null))
);
grant select, insert, update on procedure_run_step to ${app};

-- The two we begin with. The sources say that shared case procedures exist and not what stands in them: the steps are ours.
insert into procedure values
    ('00000000-0000-4009-8000-00000000d601', 'BENEFIT_STOP', 1, 'Ydelsesstop for en fælles borger', 'Benefit stop of a shared citizen',
     'PUBLISHED', '2007-01-01', 1, '2007-01-01 00:00:00+01'),
    ('00000000-0000-4009-8000-00000000d602', 'CONTRADICTING_PLANS', 1, 'Beskæftigelsestilbud til en borger med begge planer',
     'Employment offer to a citizen with both plans', 'PUBLISHED', '2007-01-01', 1, '2007-01-01 00:00:00+01');

insert into procedure_step values
    ('00000000-0000-4009-8000-00000000d601', 0, 'Fortæl SOF’s ansvarlige sagsbehandler, at et stop overvejes eller er besluttet, og hvorfor',
     'Tell SOF’s responsible caseworker that a stop is considered or decided, and why', 'BIF', 'CASEWORKER', 1, 'WORKING_DAYS', null, array['SOF']),
    ('00000000-0000-4009-8000-00000000d601', 1, 'Find ud af, hvorfor borgeren ikke mødte, og om den sociale handleplan siger noget om det',
     'Find out why the citizen did not attend, and whether the social action plan speaks of it', 'SOF', 'CASEWORKER', 3, 'WORKING_DAYS', 1, array['BIF']),
    ('00000000-0000-4009-8000-00000000d601', 2, 'Få kontakt med borgeren, og forklar, hvad stoppet betyder, og hvad borgeren kan gøre',
     'Reach the citizen, and explain what the stop means and what the citizen can do', 'BOTH', 'CASEWORKER', 5, 'WORKING_DAYS', 1, array['CITIZEN']),
    ('00000000-0000-4009-8000-00000000d601', 3, 'Aftal, om ydelsen kan genoptages, og hvad der skal til',
     'Agree whether the benefit can be resumed, and what it takes', 'BOTH', 'CASEWORKER', 5, 'WORKING_DAYS', 2, array['BIF', 'SOF']),
    ('00000000-0000-4009-8000-00000000d601', 4, 'Skriv det, der er aftalt, ind i jobplanen, og fortæl borgeren det',
     'Write what was agreed into the job plan, and tell the citizen', 'BIF', 'CASEWORKER', 14, 'DAYS', 4, array['CITIZEN', 'SOF']),
    ('00000000-0000-4009-8000-00000000d602', 0, 'Hold tilbuddet op mod den sociale handleplan, og spørg SOF',
     'Hold the offer against the social action plan, and ask SOF', 'BIF', 'CASEWORKER', 2, 'WORKING_DAYS', null, array['SOF']),
    ('00000000-0000-4009-8000-00000000d602', 1, 'Svar, om borgeren kan klare tilbuddet, og hvad SOF gør samtidig',
     'Answer whether the citizen can manage the offer, and what SOF does meanwhile', 'SOF', 'CASEWORKER', 5, 'WORKING_DAYS', 1, array['BIF']),
    ('00000000-0000-4009-8000-00000000d602', 2, 'Aftal fremmøde, timetal og støtte med borgeren',
     'Agree attendance, hours and support with the citizen', 'BIF', 'JOB_CONSULTANT', 5, 'WORKING_DAYS', 2, array['CITIZEN']),
    ('00000000-0000-4009-8000-00000000d602', 3, 'Ret begge planer, så de siger det samme',
     'Correct both plans so that they say the same', 'BOTH', 'CASEWORKER', 14, 'DAYS', 3, array['BIF', 'SOF']),
    ('00000000-0000-4009-8000-00000000d602', 4, 'Følg op sammen med borgeren, når tilbuddet har varet en måned',
     'Follow up with the citizen when the offer has lasted a month', 'BOTH', 'CASEWORKER', 30, 'DAYS', 4, array['BIF', 'SOF']);

create trigger only_drafts_change before insert or update or delete on procedure_step for each row execute function only_drafts_change();
