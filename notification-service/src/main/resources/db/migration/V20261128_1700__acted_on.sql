-- What an alert showed when it was acknowledged: it comes back for what is new since then, not since it was last brought up to date.
alter table alert add column acted_on text check (acted_on is json object);
update alert set acted_on = details where phase = 'ACKNOWLEDGED';
-- When BIF's service got a stop: later than the day of a decision that another system took.
alter table stop add column registered_at timestamptz;
