-- Whether a stream's last change was news or history: nobody is alerted about that.
alter table offer add column origin text not null default 'LIVE' check (origin in ('LIVE', 'BACKFILL'));
alter table benefit add column origin text not null default 'LIVE' check (origin in ('LIVE', 'BACKFILL'));
alter table enrolment add column origin text not null default 'LIVE' check (origin in ('LIVE', 'BACKFILL'));
alter table offer alter column origin drop default;
alter table benefit alter column origin drop default;
alter table enrolment alter column origin drop default;
