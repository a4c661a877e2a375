-- A list begins with the caller's citizens and does not ask of each row whose it is.
create index access_relation_caseworker on access_relation (caseworker);
create index access_relation_centre on access_relation (centre);
create index access_alias_citizen on access_alias (citizen_id);

-- Exactly those of whom access_related is true, each once. The planner takes the body into the query that asks, so it stays plain;
-- a branch for each index, as one "or" over the three is read from the whole table as soon as the parameters are not known.
create function access_citizens(employee text, units text[], on_day date) returns table (citizen_id uuid)
    language sql stable parallel safe
    begin atomic
        with own as (
            select r.citizen_id from access_relation r
            where r.caseworker = employee and r.valid_from <= on_day and (r.valid_to is null or r.valid_to > on_day)
            union
            select r.citizen_id from access_relation r
            where r.team = any (units) and r.valid_from <= on_day and (r.valid_to is null or r.valid_to > on_day)
            union
            select r.citizen_id from access_relation r
            where r.centre = any (units) and r.valid_from <= on_day and (r.valid_to is null or r.valid_to > on_day))
        select own.citizen_id from own
        union
        select a.alias_id from own join access_alias a on a.citizen_id = own.citizen_id;
    end;
