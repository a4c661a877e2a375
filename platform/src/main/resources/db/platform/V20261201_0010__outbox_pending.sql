-- The outbox becomes an archive: inserted, never updated. What Kafka has not acknowledged waits in a small row beside it, which
-- the relay deletes then. No foreign key: its check would lock, and so rewrite, each archived row. Retention spares what waits.
lock table outbox in access exclusive mode;

-- Nearly empty with many deletes: each poll steps over those that no vacuum has taken away yet. By its size alone, which is near
-- nothing, a vacuum would come at 50 rows or after a backlog's fifth, and pause; this one comes by number and does not pause.
create table outbox_pending (
    id          bigint generated always as identity primary key,
    event_id    uuid        not null,
    topic       text        not null,
    stream_kind text        not null,
    stream_id   text        not null,
    writer      xid8        not null default pg_current_xact_id(),
    inserted_at timestamptz not null default clock_timestamp(),
    refused_at  timestamptz
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0);
create index outbox_pending_refused on outbox_pending (stream_kind, stream_id) where refused_at is not null;
grant select, insert, delete, update (refused_at) on outbox_pending to ${app};

insert into outbox_pending (event_id, topic, stream_kind, stream_id, writer, inserted_at, refused_at)
select event_id, topic, stream_kind, stream_id, writer, inserted_at, refused_at from outbox where sent_at is null order by id;

revoke update on outbox from ${app};
alter table outbox
    drop constraint outbox_pkey,
    drop constraint outbox_event_id_key,
    add primary key (event_id),
    drop column id,
    drop column writer,
    drop column sent_at,
    drop column refused_at,
    alter column key drop not null;

-- While the version before still runs, what it inserts waits, too. It alone fills key, which is the subject once more: a later
-- migration drops the trigger, its function and the column.
create function outbox_of_version_before() returns trigger language plpgsql as $$
begin
    insert into outbox_pending (event_id, topic, stream_kind, stream_id)
    values (new.event_id, new.topic, new.stream_kind, new.stream_id);
    return null;
end $$;
create trigger outbox_of_version_before after insert on outbox
    for each row when (new.key is not null) execute function outbox_of_version_before();
