-- When a stop was withdrawn, or its benefit ended: who asks what was known before that is told that it stood. Null of the others, and of
-- what was heard before: that counts as always known until a replay (docs/operations.md).
alter table duty_stop add column ended_at timestamptz;
