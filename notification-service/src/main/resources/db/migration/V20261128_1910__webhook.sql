-- Secrets that webhooks are signed with, encrypted; and how far each subscription's deliveries are.
create table webhook_secret (
    id              uuid primary key,
    subscription_id uuid        not null references subscription,
    sealed          bytea       not null,
    made_at         timestamptz not null,
    live_until      timestamptz
);
create index webhook_secret_subscription on webhook_secret (subscription_id);
grant select, insert, update (live_until) on webhook_secret to ${app};

create table delivery_queue (
    subscription_id uuid primary key references subscription,
    delivered       bigint      not null default 0,
    failures        integer     not null default 0,
    failing_since   timestamptz,
    last_outcome    text,
    last_attempt_at timestamptz,
    due_at          timestamptz not null,
    lease           uuid,
    leased_until    timestamptz
);
create index delivery_queue_due on delivery_queue (due_at);
grant select, insert, update on delivery_queue to ${app};
