-- How many citizens an offer has room for (null: no limit), and what its places are used for now: taken by accepted and started courses,
-- held for whom one is offered to, wanted by those who wait. The counts move in the transaction of the enrolment's move. What OPERA
-- has beyond the capacity has happened and is counted apart: no other place is given while it lasts.
alter table offer
    add column capacity integer check (capacity >= 0),
    add column taken    integer not null default 0 check (taken >= 0),
    add column held     integer not null default 0 check (held >= 0),
    add column waiting  integer not null default 0 check (waiting >= 0),
    add column beyond   integer not null default 0 check (beyond >= 0),
    add constraint offer_not_overbooked check (taken + held <= capacity + beyond);

update offer
set taken = (select count(*)
             from enrolment e join enrolment_row r on r.enrolment_id = e.id and r.position = e.version - 1
             where e.offer_id = offer.id and r.phase in ('ACCEPTED', 'STARTED'));

create index offer_wanted on offer (id) where waiting > 0 or held > 0;
