-- When an approach was written down: its row knows only when it moved last, its first event knows both.
alter table approach add column registered_at timestamptz;
update approach set registered_at = recorded_at where version = 1;
update approach a set registered_at = o.recorded_at from outbox o
where a.registered_at is null and o.stream_kind = 'approach' and o.stream_version = 1 and o.stream_id = a.id::text;
