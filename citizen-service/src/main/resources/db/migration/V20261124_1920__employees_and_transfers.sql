-- Who works where: a caseworker who is named for a citizen gains access, so nobody is who is not employed there.
create table employee (
    code      text primary key,
    unit_code text not null references unit deferrable initially deferred -- the ORM inserts last
);
create index employee_unit on employee (unit_code);
grant select, insert, update on employee to ${app};

-- A citizen who had a responsible team and was taken over by another: who, when and why, for both teams to see.
create table transfer (
    id             uuid primary key,
    citizen_id     uuid        not null references citizen,
    administration text        not null check (administration in ('BIF', 'SOF')),
    from_team      text        not null references unit,
    from_centre    text        not null references unit,
    to_team        text        not null references unit,
    to_centre      text        not null references unit,
    effective_from date        not null,
    reason         text        not null check (reason in ('MOVED_DISTRICT', 'NEED_CHANGED', 'AGREED_WITH_TEAM', 'OTHER')),
    by_actor       text        not null,
    recorded_at    timestamptz not null
);
create index transfer_citizen on transfer (citizen_id);
create index transfer_from on transfer (from_team, id);
create index transfer_to on transfer (to_team, id);
grant select, insert on transfer to ${app};
