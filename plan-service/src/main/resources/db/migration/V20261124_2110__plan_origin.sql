-- Whether what a plan says now came as news or as history. Until now only first loads have delivered plans, and a plan with a
-- source's number that was never changed since is such a one's.
alter table plan add column origin text not null default 'LIVE' check (origin in ('LIVE', 'BACKFILL'));
update plan set origin = 'BACKFILL' where plan_number is not null and version = 1;
alter table plan alter column origin drop default;
