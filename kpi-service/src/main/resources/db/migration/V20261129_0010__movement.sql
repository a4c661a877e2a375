-- How the city's standings move: so many citizens more or fewer in a cell and measure from a day on, as known from a day on. Any
-- figure is the sum up to a day, and up to a day of knowing. Rows are only added; what lies at the same place is added up now and
-- then. written_by lets a reader find what was committed since it last looked.
create table movement (
    day          date    not null,
    known_on     date    not null,
    cell_group   text    not null,
    match_column text    not null,
    measure      text    not null,
    citizens     integer not null,
    written_by   xid8    not null default pg_current_xact_id()
);
create index movement_written_by on movement (written_by);
grant select, insert, delete on movement to ${app};

-- One row. definitions: by which they were worked out, null: not yet; another generation each time the rows are written anew;
-- differing: in so many numbers they differed from the facts when they were compared last.
create table movement_state (
    only_one    boolean primary key default true check (only_one),
    generation  bigint  not null,
    definitions text,
    checked_at  timestamptz,
    differing   integer
);
insert into movement_state (generation) values (1);
grant select, update on movement_state to ${app};

-- The version before still writes standing and live_sum while it runs beside this one: the next migration may drop them.
