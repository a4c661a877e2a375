-- Where an employee works and when he or she is away is told to the other services; 0: of this one nothing was told yet.
alter table employee add column version bigint not null default 0;
create index employee_untold on employee (code) where version = 0;

-- Days on which an employee is away, both included, and who stands in. Never why.
create table absence (
    employee_code text    not null references employee,
    position      integer not null,
    absence_id    uuid    not null unique,
    first_day     date    not null,
    last_day      date    not null check (first_day <= last_day),
    deputy        text references employee check (deputy <> employee_code),
    withdrawn     boolean not null,
    primary key (employee_code, position),
    exclude using gist (employee_code with =, daterange(first_day, last_day, '[]') with &&) where (not withdrawn)
);
grant select, insert, update on absence to ${app};
