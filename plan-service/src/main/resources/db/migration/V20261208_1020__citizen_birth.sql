-- In which year citizens were born, as citizen-service tells it by their current numbers. Nothing is known of who has no row.
create table citizen_birth (
    citizen_id uuid primary key,
    birth_year int not null
);
grant select, insert, update, delete on citizen_birth to ${app};
