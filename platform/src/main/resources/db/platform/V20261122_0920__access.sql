-- Who is responsible for whom, as citizen-service says: the projection every service asks.
create table access_relation (
    citizen_id     uuid not null,
    administration text not null,
    team           text not null,
    centre         text not null,
    caseworker     text,
    valid_from     date not null,
    valid_to       date
);
create index access_relation_citizen on access_relation (citizen_id);
create index access_relation_team on access_relation (team);
grant select, insert, delete on access_relation to ${app};

-- A merged citizen's other id. Nothing is re-keyed: an alias is applied when asking.
create table access_alias (
    alias_id   uuid primary key,
    citizen_id uuid not null
);
grant select, insert, update, delete on access_alias to ${app};

create function access_related(citizen uuid, employee text, units text[], on_day date) returns boolean
    language sql stable parallel safe
    return exists (
        select from access_relation r
        where r.citizen_id in (
                  citizen,
                  (select a.citizen_id from access_alias a where a.alias_id = citizen))
          and r.valid_from <= on_day
          and (r.valid_to is null or r.valid_to > on_day)
          and (r.caseworker = employee or r.team = any (units) or r.centre = any (units)));

-- Who saw or changed whose data, and why: written in the transaction it describes, never changed.
create table audit (
    id        bigint generated always as identity primary key,
    at        timestamptz not null default clock_timestamp(),
    writer    xid8        not null default pg_current_xact_id(),
    actor     text        not null,
    started_by text,
    operation text        not null,
    purpose   text        not null,
    outcome   text        not null,
    subjects  uuid[]      not null
);
create index audit_subjects on audit using gin (subjects);
grant select, insert on audit to ${app};
