-- Whose people may see the courses of an offer and record attendance in them, as their tokens say it.
alter table offer add column provider_code text;
create index offer_provider on offer (provider_code);
