-- Topics that were read once more from their beginning, and what was found. seen_at: a run that is silent for long was cut.
create table replay (
    id         uuid        primary key,
    mode       text        not null check (mode in ('COMPARE', 'APPLY')),
    state      text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    started_by text        not null,
    started_at timestamptz not null default clock_timestamp(),
    seen_at    timestamptz not null default clock_timestamp(),
    ended_at   timestamptz,
    records    bigint      not null default 0,
    read       bigint      not null default 0,
    found      jsonb       not null default '{}',
    failure    text        check (failure in ('CUT', 'BROKEN'))
);
create unique index replay_alone on replay (state) where state = 'RUNNING';
grant select, insert, update on replay to ${app};

-- Up to which version the newest replay read each stream. Unlogged: after a crash it is begun anew.
create unlogged table replay_stream (
    source      text   not null,
    stream_kind text   not null,
    stream_id   text   not null,
    replay_id   uuid   not null,
    version     bigint,
    finding     text   check (finding in ('MISSING', 'BEHIND', 'DIFFERENT', 'FAILED', 'AHEAD', 'NOT_ON_TOPIC')),
    primary key (source, stream_kind, stream_id)
);
create index replay_stream_found on replay_stream (replay_id, source, stream_kind, stream_id) where finding is not null;
grant select, insert, update on replay_stream to ${app};
