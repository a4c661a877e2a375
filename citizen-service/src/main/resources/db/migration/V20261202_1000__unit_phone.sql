-- At which number a unit answers by its leader's word; null: it has none of its own.
alter table unit add column phone text check (phone ~ '^[0-9]{8}$');
