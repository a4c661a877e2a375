-- complete: the sender says that the file holds all the source has; only of such a file a row that is missing is gone.
-- compared: import_difference is written, be it empty.
alter table import_job add column complete boolean not null default false;
alter table import_job add column compared boolean not null default false;
create index import_job_done on import_job (source, id) where phase = 'DONE';

-- gone_since: the complete delivery that had it no more; null: the last complete one, or one after it, had it.
-- citizen_id: null where the source is about none, and of what was merged before this and did not come again.
alter table import_known add column citizen_id uuid;
alter table import_known add column gone_since uuid;

-- The key of a refused row, where it can be read: what is refused is not gone.
alter table import_finding add column natural_key text;

-- What an import says otherwise than the deliveries before it, by key: never a CPR. row_no is null of what is gone.
create table import_difference (
    import_id   uuid   not null,
    kind        text   not null check (kind in ('NEW', 'CHANGED', 'RETURNED', 'GONE')),
    id          bigint generated always as identity,
    row_no      bigint,
    natural_key text   not null,
    citizen_id  uuid,
    primary key (import_id, kind, id)
);
grant select, insert, delete on import_difference to ${app};
