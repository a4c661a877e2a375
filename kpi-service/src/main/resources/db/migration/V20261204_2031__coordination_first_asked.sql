-- A request that came back has a later day on which it was asked: it is measured among those first asked on its first one.
alter table coordination_request add column first_asked_on date;
update coordination_request set first_asked_on = asked_on;
alter table coordination_request alter column first_asked_on set not null;
drop index coordination_request_asked;
create index coordination_request_first_asked on coordination_request (first_asked_on);
