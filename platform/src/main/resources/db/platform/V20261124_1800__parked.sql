-- A place in a topic names an event only until the topic is made anew: the content names it too, and only while it waits.
alter table parked drop constraint parked_pkey, drop constraint parked_id_key, add primary key (id);
create unique index parked_once
    on parked (topic, partition, "offset", md5(headers::text || coalesce(key, '') || coalesce(data, '')))
    where resolved_at is null;
alter table parked add dismissed_by text;
