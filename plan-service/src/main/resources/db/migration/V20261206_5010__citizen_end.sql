-- Who is no longer the city's: dead, moved, emigrated. From that day on nobody shares them, whichever cases are still open.
create table ended_citizen (
    citizen_id uuid primary key,
    ended_on   date not null -- the first day on which they are the city's no more
);
grant select, insert, update, delete on ended_citizen to ${app};

-- What was told of sharing. The days that count are cut at the citizen's end, whichever of the two was heard first.
create table told_shared_days (like shared_days including constraints);
create index told_shared_days_citizen on told_shared_days (citizen_id);
insert into told_shared_days select citizen_id, valid_from, valid_to from shared_days;
grant select, insert, delete on told_shared_days to ${app};
