-- Why the days of a BIF case end, where citizen-service says so.
alter table fact add column ended_because text;

create or replace view effective_fact as
select citizen_id, kind, code, valid_from, valid_to, recorded_at, superseded_at, ended_because
from fact f
where not exists (select from citizen_merge m where m.alias_id = f.citizen_id)
union all
select f.citizen_id, f.kind, f.code, f.valid_from, f.valid_to, lower(known), upper(known), f.ended_because
from fact f
join (select alias_id, range_agg(tstzrange(recorded_at, superseded_at)) as times
      from citizen_merge group by alias_id) merged on merged.alias_id = f.citizen_id,
lateral unnest(tstzmultirange(tstzrange(least(f.recorded_at, f.superseded_at), f.superseded_at)) - merged.times) as known
union all
select m.citizen_id, f.kind, f.code, f.valid_from, f.valid_to,
       greatest(f.recorded_at, m.recorded_at), least(f.superseded_at, m.superseded_at), f.ended_because
from citizen_merge m
join fact f on f.citizen_id = m.alias_id
where f.kind <> 'ENDED'
  and greatest(f.recorded_at, m.recorded_at) < coalesce(least(f.superseded_at, m.superseded_at), 'infinity');
