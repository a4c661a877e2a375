-- Social action plans and job plans: the present content, and every row that was believed before it.
create table plan (
    id             uuid primary key,
    kind           text        not null check (kind in ('SOCIAL', 'JOB')),
    citizen_id     uuid        not null,
    plan_number    text,
    phase          text        not null check (phase in ('OFFERED', 'DECLINED', 'MADE', 'FOLLOWED_UP', 'ENDED')),
    offered_on     date        not null,
    declined_on    date,
    made_on        date,
    followed_up_on date,
    ended_on       date,
    recorded_at    timestamptz not null,
    version        bigint      not null,
    unique (kind, plan_number),
    check ((phase = 'DECLINED') = (declined_on is not null)),
    check ((phase in ('MADE', 'FOLLOWED_UP', 'ENDED')) = (made_on is not null)),
    check ((phase = 'ENDED') = (ended_on is not null))
);
create index plan_citizen on plan (citizen_id, kind, id);
grant select, insert, update on plan to ${app};

create table plan_row (
    id             bigint generated always as identity primary key,
    plan_id        uuid        not null references plan,
    phase          text        not null check (phase in ('OFFERED', 'DECLINED', 'MADE', 'FOLLOWED_UP', 'ENDED')),
    offered_on     date        not null,
    declined_on    date,
    made_on        date,
    followed_up_on date,
    ended_on       date,
    recorded_at    timestamptz not null,
    superseded_at  timestamptz check (recorded_at <= superseded_at)
);
create index plan_row_plan on plan_row (plan_id);
create unique index plan_row_current on plan_row (plan_id) where superseded_at is null;
grant select, insert, update (superseded_at) on plan_row to ${app};
