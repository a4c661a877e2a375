-- Stops and reductions of a benefit.
create table benefit_stop (
    id                uuid        primary key,
    citizen_id        uuid        not null,
    benefit_id        uuid        not null references benefit,
    ground            text        not null check (ground in ('SANCTION', 'NOT_AVAILABLE', 'NO_LONGER_ENTITLED', 'MOVED', 'OTHER')),
    kind              text        not null check (kind in ('STOP', 'REDUCTION')),
    phase             text        not null check (phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE', 'RESUMED', 'DROPPED', 'WITHDRAWN')),
    considered_on     date        not null,
    decided_at        timestamptz,
    effective_from    date,
    guidance_given_on date,
    guidance_written  boolean,
    guidance_wording  text,
    origin            text        not null check (origin in ('LIVE', 'BACKFILL')),
    recorded_at       timestamptz not null,
    version           bigint      not null,
    check (phase not in ('DECIDED', 'EFFECTIVE', 'RESUMED', 'WITHDRAWN') or (decided_at is not null and effective_from is not null))
);
create index benefit_stop_citizen on benefit_stop (citizen_id, id);
create index benefit_stop_due on benefit_stop (effective_from) where phase = 'DECIDED';
create unique index benefit_stop_one_live on benefit_stop (benefit_id)
    where phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE');
grant select, insert, update on benefit_stop to ${app};
