-- A plan's rows only ever follow each other (decision 12): the root keeps the identity and the version, a row is superseded by the
-- next one and never touched. Rows that stand here already are carried over in the order they were recorded.
alter table plan_row add column position int;
update plan_row set position = earlier.position
from (select id, row_number() over (partition by plan_id order by id) - 1 as position from plan_row) earlier
where earlier.id = plan_row.id;

alter table plan_row
    drop column id, -- and the primary key with it
    drop column superseded_at, -- and the right to update it
    alter column position set not null,
    add primary key (plan_id, position),
    add check ((phase = 'DECLINED') = (declined_on is not null)),
    add check ((phase in ('MADE', 'FOLLOWED_UP', 'ENDED')) = (made_on is not null)),
    add check ((phase = 'ENDED') = (ended_on is not null));
drop index plan_row_plan; -- the primary key serves

alter table plan
    drop column phase,
    drop column offered_on,
    drop column declined_on,
    drop column made_on,
    drop column followed_up_on,
    drop column ended_on,
    drop column recorded_at;
