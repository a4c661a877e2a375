-- Every id under which something of these citizens may lie, with the citizen it is seen as today: that citizen's own id, and those
-- of registrations that were merged into it. Asked by any of them.
create function ids_of(asked uuid[]) returns table (id uuid, citizen_id uuid)
    language sql stable parallel safe
    begin atomic
        with seen as (
            select distinct coalesce(a.citizen_id, one.id) as citizen_id
            from unnest(asked) as one (id) left join access_alias a on a.alias_id = one.id)
        select seen.citizen_id, seen.citizen_id from seen
        union all
        select a.alias_id, seen.citizen_id from seen join access_alias a on a.citizen_id = seen.citizen_id;
    end;
