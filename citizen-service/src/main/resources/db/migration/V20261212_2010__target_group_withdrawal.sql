-- A caseworker's decision of target groups that should never have been made is taken back, by its place in the order.
create table target_group_correction_withdrawal (
    citizen_id      uuid   not null references citizen,
    correction_said bigint not null unique check (correction_said > 0), -- 0: what was believed before, which nobody said
    said            bigint not null default nextval('said'),
    primary key (citizen_id, correction_said)
);
grant select, insert on target_group_correction_withdrawal to ${app};

-- A decision says something of each of the four groups: all of it gets the place of the first, as nothing else was said of the citizen between.
with placed as (
    select citizen_id, target_group, valid_from, said,
           row_number() over (partition by citizen_id, target_group order by said) as decision
    from target_group_correction where said > 0),
first_said as (
    select *, min(said) over (partition by citizen_id, decision) as decided from placed)
update target_group_correction c set said = f.decided
from first_said f
where (c.citizen_id, c.target_group, c.valid_from, c.said) = (f.citizen_id, f.target_group, f.valid_from, f.said)
  and f.said <> f.decided;
