-- The business day on which an import was done: from it the next delivery is expected. Of those done before, the real day of their start.
alter table import_job add column done_on date;
update import_job set done_on = (started_at at time zone 'Europe/Copenhagen')::date where phase = 'DONE';
