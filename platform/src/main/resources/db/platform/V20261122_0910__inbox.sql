-- Which version of each foreign stream is applied here: dedupe without an ever-growing table of ids.
create table applied (
    source      text   not null,
    stream_kind text   not null,
    stream_id   text   not null,
    version     bigint not null,
    primary key (source, stream_kind, stream_id)
);
grant select, insert, update on applied to ${app};

-- The rows a batch locks, in id order, so that two events of one citizen are never applied side by side.
create table heard_citizen (
    citizen_id uuid primary key
);
grant select, insert, update on heard_citizen to ${app};

-- Events that could not be applied, by stream; a newer event of the stream that applies resolves them.
create table parked (
    id          bigint generated always as identity unique,
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    source      text,
    stream_kind text,
    stream_id   text,
    version     bigint,
    headers     jsonb       not null,
    key         text,
    data        text,
    reason      text        not null,
    parked_at   timestamptz not null default clock_timestamp(),
    resolved_at timestamptz,
    primary key (topic, partition, "offset")
);
create index parked_open on parked (source, stream_kind, stream_id) where resolved_at is null;
grant select, insert, update on parked to ${app};
