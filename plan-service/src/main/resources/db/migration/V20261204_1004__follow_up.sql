-- Combination packages, as heard: a citizen is in the longer-term effort from the first day to the last.
create table effort_package (
    package_id uuid primary key,
    citizen_id uuid not null,
    started_on date, -- null: nothing of it has begun
    ended_on   date
);
create index effort_package_citizen on effort_package (citizen_id);
grant select, insert, update on effort_package to ${app};

-- When a plan is to be followed up again: of the rules that fit, the one that falls due first.
create table follow_up_rule (
    code   text primary key check (code in ('STANDARD', 'REASSESSMENT', 'LONGER_TERM_EFFORT')),
    months int  not null check (months > 0),
    source text not null
);
insert into follow_up_rule values ('STANDARD', 12, 'ours'), ('REASSESSMENT', 6, 'ours'), ('LONGER_TERM_EFFORT', 3, 'ours');
grant select on follow_up_rule to ${app};

-- What came of a follow-up, and that one is put off.
alter table plan_row
    add column follow_up_result text check (follow_up_result in ('CONTINUED', 'CHANGED', 'ENDED', 'REASSESS')),
    add column postponed_until  date,
    add column postponed_by     text check (postponed_by in ('CITIZEN', 'US', 'SYSTEM')),
    add column postponed_why    text check (postponed_why in (
        'CITIZEN_ILL', 'CITIZEN_AWAY', 'CITIZEN_ASKED', 'NO_CASEWORKER', 'NO_TIME', 'WAITS_FOR_OTHER_SIDE', 'SYSTEM_DOWN', 'DATA_MISSING')),
    add constraint plan_row_followed_only_check check (follow_up_result is null or phase = 'FOLLOWED_UP'),
    add constraint plan_row_postponed_check check (
        (postponed_until is null) = (postponed_by is null) and (postponed_until is null) = (postponed_why is null)
        and (postponed_until is null or phase in ('MADE', 'FOLLOWED_UP')));

-- Each plan in force: when it was last confirmed and when it is to be followed up again. A postponement moves neither.
create function plans_to_follow_up(plans uuid[], today date) returns table (
    plan_id uuid, confirmed_on date, due_on date, rule text, months int, source text,
    postponed_until date, postponed_by text, postponed_why text)
    language sql stable parallel safe
    begin atomic
        select p.id, last.day, due.due_on, due.code, due.months, due.source, now.postponed_until, now.postponed_by, now.postponed_why
        from plan p
        join lateral (select * from plan_row r where r.plan_id = p.id order by r.position desc limit 1) now
            on now.phase in ('MADE', 'FOLLOWED_UP')
        cross join lateral (select greatest(now.made_on, now.followed_up_on) as day) last
        cross join lateral (
            select r.code, r.months, r.source, (greatest(last.day, fits.since) + make_interval(months => r.months))::date as due_on
            from follow_up_rule r
            join (
                select 'STANDARD' as code, last.day as since
                union all
                select 'REASSESSMENT', last.day where now.follow_up_result = 'REASSESS'
                union all
                select 'LONGER_TERM_EFFORT', e.started_on from effort_package e
                where e.citizen_id in (select i.id from ids_of(array[p.citizen_id]) i)
                  and e.started_on <= today and (e.ended_on is null or e.ended_on >= today)) fits on fits.code = r.code
            order by due_on, r.months, r.code limit 1) due
        where p.id = any (plans);
    end;
