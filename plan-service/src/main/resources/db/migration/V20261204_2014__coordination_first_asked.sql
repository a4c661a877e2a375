-- A request that comes back may have a new day to be answered by, and is the same request: this day stays.
alter table coordination_request add column first_asked_on date;
update coordination_request set first_asked_on = asked_on;
alter table coordination_request alter column first_asked_on set not null;
