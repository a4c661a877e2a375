-- Alerts of every kind stand in one table: what all have in common as columns, what a kind shows as its details. Existing alerts
-- are carried over.
alter table alert rename column alert_id to id;
alter table alert
    add column kind       text not null default 'BENEFIT_STOP' check (kind in ('BENEFIT_STOP')),
    add column about_kind text not null default 'benefit-stop',
    add column about_id   text,
    add column deadline   date,
    add column details    text check (details is json object);

update alert
set about_id = stop_id::text,
    details = jsonb_build_object(
        'stopId', stop_id,
        'stopPhase', stop_phase,
        'effectiveFrom', effective_from,
        'stopDecidedAt', to_char(stop_decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'stopRecordedAt', to_char(stop_recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text;

alter table alert
    alter column kind drop default,
    alter column about_kind drop default,
    alter column about_id set not null,
    alter column details set not null,
    drop column stop_id,
    drop column stop_phase,
    drop column effective_from,
    drop column stop_decided_at,
    drop column stop_recorded_at,
    add constraint alert_kind_about_id_key unique (kind, about_id);
