-- Citizens who must not wait unduly for a caseworker, as citizen-service tells it: the days believed now, never why.
create table green_line (
    citizen_id uuid primary key,
    days       datemultirange not null
);
grant select, insert, update on green_line to ${app};
