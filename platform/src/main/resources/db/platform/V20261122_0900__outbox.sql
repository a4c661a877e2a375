-- What a change told the world, written in the change's own transaction; sent by the relay; kept as the archive.
create table outbox (
    id             bigint generated always as identity primary key,
    event_id       uuid        not null unique,
    topic          text        not null,
    key            text        not null,
    type           text        not null,
    stream_kind    text        not null,
    stream_id      text        not null,
    stream_version bigint      not null,
    subject        text        not null,
    cause          text        not null,
    traceparent    text,
    data           text        not null,
    recorded_at    timestamptz not null,
    inserted_at    timestamptz not null default clock_timestamp(),
    writer         xid8        not null default pg_current_xact_id(),
    sent_at        timestamptz,
    refused_at     timestamptz,
    unique (stream_kind, stream_id, stream_version)
);
create index outbox_unsent on outbox (id) where sent_at is null and refused_at is null;
create index outbox_refused on outbox (stream_kind, stream_id) where refused_at is not null;
grant select, insert, update (sent_at, refused_at) on outbox to ${app};
