-- When a citizen's state was last recorded, business time; of rows that are older than this it is not known.
alter table citizen add column recorded_at timestamptz not null default 'epoch';
