-- When, real time, the newest version of a foreign stream was applied here: by then the relay had sent it.
alter table applied add column applied_at timestamptz;
