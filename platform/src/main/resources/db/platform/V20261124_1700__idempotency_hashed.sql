-- Keys are kept as hashes: whatever a caller writes into one stays with the caller. What was kept under plain keys is forgotten.
drop table idempotency;
create table idempotency (
    key          bytea primary key,
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
