-- The directory's units by name, as citizen-service tells them.
create table known_unit (
    code text primary key,
    name text not null
);
grant select, insert, update on known_unit to ${app};
