-- Control total: how many CPR numbers the sender says the file has, and how many it has; null: not said, not counted.
alter table import_job add column expected_citizens bigint;
alter table import_job add column citizens bigint;
