-- What became of SOF's alert about a stop, as its newest event tells it: when, and the code of what was done; never who.
alter table benefit_stop
    add column sof_alert_version bigint,
    add column sof_phase text check (sof_phase in ('OPEN', 'ACKNOWLEDGED', 'ACTED', 'CLOSED', 'WITHDRAWN')),
    add column sof_seen_at timestamptz,
    add column sof_acknowledged_at timestamptz,
    add column sof_outcome text check (sof_outcome in
        ('CONTACTED_CITIZEN', 'PLAN_CHANGED', 'JOINT_MEETING', 'BENEFIT_RESUMED', 'NO_ACTION', 'OTHER')),
    add column sof_closed_at timestamptz,
    add column sof_withdrawn_at timestamptz,
    add column sof_earlier_outcome text check (sof_earlier_outcome in
        ('CONTACTED_CITIZEN', 'PLAN_CHANGED', 'JOINT_MEETING', 'BENEFIT_RESUMED', 'NO_ACTION', 'OTHER')),
    add column sof_earlier_acted_at timestamptz;

-- Until now the time at which somebody took the alert on was kept as the one at which SOF acted. A replay tells the rest.
update benefit_stop
set sof_phase = case when sof_acted_at is null then 'OPEN' else 'ACKNOWLEDGED' end,
    sof_acknowledged_at = sof_acted_at,
    sof_acted_at = null
where sof_told_at is not null;
