-- Waits for whoever changes the directory, and only then looks: a volatile function sees what was committed meanwhile.
create function entry_point_shared() returns text
    language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('entry-point'));
    return (select code from unit where entry_point and administration = 'SOF' order by code limit 1);
end $$;
