-- Since when an approach is known as it is: when it was registered, or moved on since. Who asks what was known before either is told that
-- it was not there, or that the citizen waited. Both null of what was heard before: that counts as always known until a replay
-- (docs/operations.md).
alter table approach_wait
    add column registered_at timestamptz,
    add column moved_at timestamptz;
