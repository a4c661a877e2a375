-- What other systems may know of alerts, as it was told; appended in the alert's own transaction, numbered for each subscription after it.
create table external_event (
    id             bigint generated always as identity primary key,
    event_id       uuid        not null unique,
    type           text        not null,
    alert_id       uuid        not null,
    administration text        not null check (administration in ('BIF', 'SOF')),
    unit           text        not null,
    recorded_at    timestamptz not null,
    inserted_at    timestamptz not null default clock_timestamp(),
    sequenced_at   timestamptz
);
create index external_event_unsequenced on external_event (id) where sequenced_at is null;
create index external_event_inserted on external_event (inserted_at);
grant select, insert, update (sequenced_at) on external_event to ${app};

create table subscription (
    id             uuid primary key,
    client         text        not null,
    administration text        not null check (administration in ('BIF', 'SOF')),
    types          text[]      not null,
    units          text[]      not null,
    url            text,
    phase          text        not null check (phase in ('ACTIVE', 'PAUSED', 'SUSPENDED', 'ENDED')),
    registered_at  timestamptz not null,
    recorded_at    timestamptz not null,
    version        bigint      not null
);
create index subscription_client on subscription (client, id);
grant select, insert, update on subscription to ${app};

-- The newest number given to each subscription; those up to removed_through are no longer kept.
create table subscription_numbering (
    subscription_id uuid primary key references subscription,
    newest          bigint not null default 0,
    removed_through bigint not null default 0
);
grant select, insert, update (newest) on subscription_numbering to ${app};

create table subscription_event (
    subscription_id   uuid   not null references subscription,
    number            bigint not null,
    external_event_id bigint not null references external_event,
    primary key (subscription_id, number)
);
create index subscription_event_event on subscription_event (external_event_id);
grant select, insert on subscription_event to ${app};

-- When all events told until then had their numbers.
create table sequencer (
    only_row   boolean primary key default true check (only_row),
    checked_at timestamptz not null
);
insert into sequencer (checked_at) values (clock_timestamp());
grant select, update on sequencer to ${app};

-- Retention: what was told before a time is forgotten, some at a time. Numbers stay gap-free: only the oldest go.
create function forget_external_events(before timestamptz, at_most integer) returns bigint
language sql security definer set search_path = public, pg_temp as $$
    with old as (
        select id from external_event
        where inserted_at < least(before, now() - interval '1 day') and sequenced_at is not null
        order by id limit at_most),
    removed as (
        delete from subscription_event where external_event_id in (select id from old)
        returning subscription_id, number),
    marked as (
        update subscription_numbering numbering set removed_through = greatest(removed_through, highest.number)
        from (select subscription_id, max(number) as number from removed group by subscription_id) highest
        where highest.subscription_id = numbering.subscription_id),
    forgotten as (
        delete from external_event where id in (select id from old) returning id)
    select count(*) from forgotten
$$;
revoke execute on function forget_external_events(timestamptz, integer) from public;
grant execute on function forget_external_events(timestamptz, integer) to ${app};
