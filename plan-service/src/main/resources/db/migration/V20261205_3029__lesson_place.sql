-- Lessons have an order of their own: their ids are made at random, as others tell of when they were made.
alter table lesson add place bigint;
update lesson set place = (select count(*) from lesson l where l.id <= lesson.id);
alter table lesson alter place set not null, alter place add generated always as identity;
select setval(pg_get_serial_sequence('lesson', 'place'), coalesce(max(place), 0) + 1, false) from lesson;
create unique index lesson_place on lesson (place);
