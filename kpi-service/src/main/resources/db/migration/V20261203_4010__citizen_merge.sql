-- When a citizen's id (the alias) was seen as another one's, on the clock of knowing, as citizen-service tells it. No fact is re-keyed.
create table citizen_merge (
    alias_id      uuid        not null,
    citizen_id    uuid        not null check (citizen_id <> alias_id),
    recorded_at   timestamptz not null,
    superseded_at timestamptz check (superseded_at > recorded_at),
    primary key (alias_id, recorded_at)
);
create index citizen_merge_citizen on citizen_merge (citizen_id);
grant select, insert, delete on citizen_merge to ${app};

-- What counts of a citizen: the own facts while no alias, and those of aliases while merged. That an alias' registration ended does not
-- end the citizen. The second opinions read this; the definition is EffectiveFacts in Java.
create view effective_fact as
select citizen_id, kind, code, valid_from, valid_to, recorded_at, superseded_at
from fact f
where not exists (select from citizen_merge m where m.alias_id = f.citizen_id)
union all
select f.citizen_id, f.kind, f.code, f.valid_from, f.valid_to, lower(known), upper(known)
from fact f
join (select alias_id, range_agg(tstzrange(recorded_at, superseded_at)) as times
      from citizen_merge group by alias_id) merged on merged.alias_id = f.citizen_id,
lateral unnest(tstzmultirange(tstzrange(least(f.recorded_at, f.superseded_at), f.superseded_at)) - merged.times) as known
union all
select m.citizen_id, f.kind, f.code, f.valid_from, f.valid_to,
       greatest(f.recorded_at, m.recorded_at), least(f.superseded_at, m.superseded_at)
from citizen_merge m
join fact f on f.citizen_id = m.alias_id
where f.kind <> 'ENDED'
  and greatest(f.recorded_at, m.recorded_at) < coalesce(least(f.superseded_at, m.superseded_at), 'infinity');
grant select on effective_fact to ${app};

-- The same as somebody sees it who asks by an id: by an alias, what counts of the citizen while merged.
create view seen_fact as
select citizen_id as seen_by, kind, code, valid_from, valid_to, recorded_at, superseded_at
from effective_fact
union all
select m.alias_id, f.kind, f.code, f.valid_from, f.valid_to,
       greatest(f.recorded_at, m.recorded_at), least(f.superseded_at, m.superseded_at)
from citizen_merge m
join effective_fact f on f.citizen_id = m.citizen_id
where greatest(f.recorded_at, m.recorded_at) < coalesce(least(f.superseded_at, m.superseded_at), 'infinity');
grant select on seen_fact to ${app};
