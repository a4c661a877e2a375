-- Who is shared, as citizen-service tells it: the days believed now. Of a citizen who was merged into another, the other's.
create table shared_citizen (
    citizen_id uuid primary key,
    days       datemultirange not null
);
grant select, insert, update on shared_citizen to ${app};

create function shared_days_of(asked uuid) returns text
    language sql stable parallel safe
    begin atomic
        select s.days::text from shared_citizen s
        where s.citizen_id = coalesce((select a.citizen_id from access_alias a where a.alias_id = asked), asked);
    end;
