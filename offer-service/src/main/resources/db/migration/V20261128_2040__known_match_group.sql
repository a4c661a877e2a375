-- In which match group citizens are, as last heard from citizen-service: what it believes now, replaced as a whole by its next event.
create table known_match_group (
    citizen_id uuid not null,
    code       text not null,
    valid_from date not null,
    valid_to   date check (valid_from < valid_to),
    primary key (citizen_id, valid_from)
);
grant select, insert, delete on known_match_group to ${app};
