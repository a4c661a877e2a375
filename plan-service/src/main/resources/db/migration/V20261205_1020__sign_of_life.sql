-- When somebody last heard of a citizen, by each stream that tells of it: a contact, a meeting, a plan, a week of a course.
create table sign_of_life (
    stream_id  uuid primary key,
    citizen_id uuid not null,
    kind       text not null
        check (kind in ('CONTACT', 'ATTEMPT', 'JOINT_MEETING', 'ATTENDANCE', 'PLAN', 'CLARIFICATION', 'COORDINATION')),
    on_day     date not null
);
create index sign_of_life_citizen on sign_of_life (citizen_id, on_day);
grant select, insert, update, delete on sign_of_life to ${app};

-- What was recorded before. Of plans the archive says which steps people took; the day it was recorded stands for the day it was taken.
insert into sign_of_life
select c.id, c.citizen_id, case when r.reached then 'CONTACT' else 'ATTEMPT' end,
       (r.attempted_at at time zone 'Europe/Copenhagen')::date
from contact c
cross join lateral (select * from contact_row r where r.contact_id = c.id order by r.position desc limit 1) r
where c.phase = 'RECORDED';

insert into sign_of_life select id, citizen_id, 'JOINT_MEETING', held_on from joint_meeting where held_on is not null;

insert into sign_of_life
select id, citizen_id, 'COORDINATION', answered_on from coordination_request where answered_on is not null;

insert into sign_of_life
select c.id, c.citizen_id, 'CLARIFICATION', coalesce(r.stopped_on, r.concluded_on, r.started_on, r.planned_on)
from clarification c
cross join lateral (select * from clarification_row r where r.clarification_id = c.id order by r.position desc limit 1) r
where c.phase <> 'DISCARDED';

insert into sign_of_life
select distinct on (p.id) p.id, p.citizen_id, 'PLAN', (o.recorded_at at time zone 'Europe/Copenhagen')::date
from plan p
join outbox o on o.stream_kind = case p.kind when 'SOCIAL' then 'social-plan' else 'job-plan' end and o.stream_id = p.id::text
where split_part(o.type, '.', 2) in ('needed', 'offered', 'declined', 'accepted', 'drafted', 'agreed', 'made', 'followed-up', 'ended')
  and o.cause like split_part(o.type, '.', 2) || '-by-%'
  and (select r.phase from plan_row r where r.plan_id = p.id order by r.position desc limit 1) <> 'DISCARDED'
order by p.id, o.stream_version desc;
