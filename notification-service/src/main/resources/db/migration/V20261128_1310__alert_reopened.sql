-- An alert that was acted on comes back when something new must be known, and keeps what was done before; who had it before it was
-- routed elsewhere must know when what it told is taken back.
alter table alert
    add column earlier_outcome         text
        check (earlier_outcome in ('CONTACTED_CITIZEN', 'PLAN_CHANGED', 'BENEFIT_RESUMED', 'NO_ACTION')),
    add column earlier_acknowledged_at timestamptz,
    add column earlier_acknowledged_by text,
    add column reopened_at             timestamptz,
    add column taken_back              boolean not null default false;

update alert set taken_back = true
where kind = 'BENEFIT_STOP' and details::jsonb ->> 'stopPhase' in ('RESUMED', 'DROPPED', 'WITHDRAWN');

create table former_team (
    alert_id uuid        not null references alert,
    team     text        not null,
    until    timestamptz not null,
    primary key (alert_id, team)
);
create index former_team_team on former_team (team);
grant select, insert, update on former_team to ${app};
