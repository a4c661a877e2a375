-- What went through unseen on the day of a run counts with it: many small runs are one large one.
alter table stop_run add column passed_today integer not null default 0;
create index stop_run_submitted on stop_run (submitted_at);
