-- Each citizen's standing for today: its cell, what is counted of it, and when that could change without any news. When a
-- definition changes, its migration sets next_change_on to a day gone by, and the tick does the rest.
create table standing (
    citizen_id     uuid   primary key,
    computed_for   date   not null,
    next_change_on date,
    cell_group     text,
    match_column   text,
    measures       text[] not null
);
create index standing_next_change on standing (next_change_on);
create index standing_computed_for on standing (computed_for);
grant select, insert, update on standing to ${app};

-- Sums of the standings. A writer adds to one stripe of its own choice, so that no row is hot; one stripe may fall below zero,
-- their sum does not.
create table live_sum (
    cell_group   text     not null,
    match_column text     not null,
    measure      text     not null,
    stripe       smallint not null,
    citizens     bigint   not null,
    primary key (cell_group, match_column, measure, stripe)
);
grant select, insert, update on live_sum to ${app};
