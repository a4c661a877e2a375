-- Those who share a birth year are looked at together, year by year: from which year on the round of the day goes on. Null: all are done.
alter table duplicate_search add column next_year int;
create index citizen_birth_year on citizen (birth_year);
