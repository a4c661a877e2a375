-- The first answer to each Idempotency-Key, kept for 48 hours.
create table idempotency (
    key          text primary key,
    request_hash bytea       not null,
    status       int,
    location     text,
    etag         text,
    body         text,
    subjects     uuid[]      not null default '{}',
    at           timestamptz not null default clock_timestamp()
);
create index idempotency_at on idempotency (at);
grant select, insert, update, delete on idempotency to ${app};
