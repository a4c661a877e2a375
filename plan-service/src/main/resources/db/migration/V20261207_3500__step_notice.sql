-- Who must know of a step in a run of a shared case procedure: it is overdue, or it was taken.
create table procedure_step_notice (
    id          uuid primary key,
    citizen_id  uuid        not null,
    run_id      uuid        not null references procedure_run,
    step        int         not null check (step > 0),
    reason      text        not null check (reason in ('OVERDUE', 'DONE')),
    told        text        not null check (told in ('BIF', 'SOF', 'SPECIAL_UNIT')),
    phase       text        not null check (phase in ('OPEN', 'GONE')),
    news        int         not null,
    day         date        not null,
    taken_by    text check (taken_by in ('BIF', 'SOF')),
    version     bigint      not null,
    recorded_at timestamptz not null,
    unique (run_id, step, reason, told),
    check ((reason = 'DONE') = (taken_by is not null))
);
create index procedure_step_notice_open on procedure_step_notice (id) where phase = 'OPEN';
grant select, insert, update on procedure_step_notice to ${app};

create index procedure_run_step_due on procedure_run_step (due_on) where phase = 'OPEN';

-- What was taken before this is no news: of version 0 nothing was ever told.
insert into procedure_step_notice
select gen_random_uuid(), r.citizen_id, r.id, s.position + 1, 'DONE', told, 'OPEN', 1, s.settled_on, s.settled_side, 0, r.recorded_at
from procedure_run r join procedure_run_step s on s.run_id = r.id
join procedure_step plan on plan.procedure_id = r.procedure_id and plan.position = s.position
cross join unnest(plan.inform) told
where r.phase <> 'STOPPED' and s.phase = 'DONE' and told not in ('CITIZEN', s.settled_side);
