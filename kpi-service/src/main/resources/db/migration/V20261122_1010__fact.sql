-- What is so of a citizen, on which days, and since when it was known: derived from the streams' states alone. All facts of a
-- stream are replaced by each of its events. Valid time is half-open; a fact that is known no more has superseded_at.
create table fact (
    citizen_id    uuid        not null,
    stream_kind   text        not null,
    stream_id     text        not null,
    kind          text        not null check (kind in (
        'ENDED', 'SHARED', 'BIF_CASE', 'SOF_CASE', 'MATCH_GROUP', 'EARLIER_MATCH_GROUP', 'TARGET_GROUP', 'SOCIAL_PLAN_OFFERED',
        'SOCIAL_PLAN', 'JOB_PLAN', 'ACTIVATION', 'OPERA_COURSE', 'BENEFIT')),
    code          text        not null,
    valid_from    date        not null,
    valid_to      date        check (valid_to > valid_from),
    recorded_at   timestamptz not null,
    superseded_at timestamptz
);
create index fact_stream on fact (stream_id, stream_kind);
create index fact_citizen on fact (citizen_id);
grant select, insert, delete on fact to ${app};
