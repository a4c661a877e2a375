-- By which day's responsibility a request was last routed: who has a citizen may change on a day that was known beforehand.
alter table coordination add column routed_on date;
update coordination set routed_on = asked_on;
alter table coordination alter column routed_on set not null;
create index coordination_routed on coordination (routed_on) where phase = 'ASKED';
