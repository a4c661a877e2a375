-- When each sharing was recorded, and when it was believed no more: SOF learns late of a stop that was there before its sharing was.
-- Null of what was heard before this, until it is heard again.
alter table shared_days
    add column recorded_at   timestamptz,
    add column superseded_at timestamptz;
