-- An alert goes to the caseworker, the deputy of one who is away, the team, the centre above one that is closed or empty, the entry
-- point, the special unit: what decides that. Citizens on the green line are told of sooner. Empty of what was heard before this,
-- until it is heard again.
alter table responsible_team add column caseworker text;
alter table unit
    add column opening_hours text not null default '[]' check (opening_hours is json array),
    add column closures      text not null default '[]' check (closures is json array);

create table employee (
    code      text primary key,
    unit_code text not null,
    absences  text not null check (absences is json array)
);
create index employee_unit on employee (unit_code);
grant select, insert, update on employee to ${app};

create table green_line (
    citizen_id uuid not null,
    valid_from date not null,
    valid_to   date
);
create index green_line_citizen on green_line (citizen_id);
grant select, insert, delete on green_line to ${app};

-- Waits for whoever changes the directory, and only then looks: a volatile function sees what was committed meanwhile.
create function routed_units(codes text[]) returns setof unit
    language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('entry-point'));
    return query
        select * from unit
        where code = any (codes) or entry_point
           or code in (select below.parent_code from unit below where below.code = any (codes))
        order by code;
end $$;
