-- The year in which a citizen was born, by the current number: all of the birth date that is told to other services. Null of a
-- replacement number, of one that does not open, and of whoever is registered already until the service has opened their number.
alter table citizen add column birth_year int check (birth_year between 1800 and 2100);
create index citizen_birth_year_unknown on citizen (id) where birth_year is null and identity = 'CPR';
