-- One upload of a source's file. rows is null until the whole file is staged; mark is the last citizen merged.
create table import_job (
    id                   uuid primary key,
    source               text    not null,
    mode                 text    not null check (mode in ('BACKFILL', 'LIVE')),
    phase                text    not null check (phase in ('RECEIVED', 'VALIDATED', 'MERGING', 'DONE', 'FAILED')),
    dry_run              boolean not null,
    expected_rows        bigint,
    rows                 bigint,
    quarantined          bigint  not null default 0,
    unchanged            bigint  not null default 0,
    merged               bigint  not null default 0,
    modulus11_deviations bigint  not null default 0,
    mark                 uuid,
    failure              text,
    started_by           text    not null,
    started_at           timestamptz not null default clock_timestamp()
);
-- A dry run that waits for its merge does not block: the next upload replaces it.
create unique index import_job_running on import_job (source) where phase in ('RECEIVED', 'MERGING');
grant select, insert, update on import_job to ${app};

-- Good rows on their way: never a CPR. ordering is the citizen, or made of the row number where there is none.
create table import_row (
    import_id   uuid    not null,
    ordering    uuid    not null,
    row_no      bigint  not null,
    citizen_id  uuid,
    natural_key text    not null,
    hash        bytea   not null,
    data        jsonb   not null,
    instead     jsonb   not null,
    unchanged   boolean not null default false,
    primary key (import_id, ordering, row_no)
);
-- maintain: the application analyzes the table after each upload, or the rules are planned as if it were empty
grant select, insert, update, delete, maintain on import_row to ${app};

-- Which rule a row breaks, and the row without its CPR; row 0 is the file as a whole.
create table import_finding (
    id          bigint generated always as identity,
    import_id   uuid   not null references import_job,
    row_no      bigint not null,
    column_name text,
    code        text   not null,
    arguments   jsonb  not null,
    content     jsonb  not null,
    citizen_id  uuid,
    primary key (import_id, row_no, id)
);
grant select, insert on import_finding to ${app};

-- What was merged last for each natural key, so that the same file twice changes nothing.
create table import_known (
    source      text  not null,
    natural_key text  not null,
    hash        bytea not null,
    primary key (source, natural_key)
);
grant select, insert, update on import_known to ${app};
