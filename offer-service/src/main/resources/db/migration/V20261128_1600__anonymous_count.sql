-- How many came to the open anonymous counselling. No column can hold a person or a text.
create table anonymous_count (
    id      uuid   primary key,
    version bigint not null
);
grant select, insert, update on anonymous_count to ${app};

-- A count as it was recorded, in that order; a row is superseded by the next one and never changed.
create table anonymous_count_row (
    count_id    uuid        not null references anonymous_count,
    position    int         not null,
    held_on     date        not null,
    place       text        not null check (place ~ '^[A-Z][A-Z0-9-]{0,39}$'),
    theme       text        not null check (theme in ('DEBT', 'HOUSING', 'WORK', 'FAMILY', 'VIOLENCE', 'HEALTH', 'RIGHTS', 'OTHER')),
    visitors    int         not null check (visitors between 1 and 500),
    withdrawn   boolean     not null,
    recorded_at timestamptz not null,
    primary key (count_id, position)
);
create index anonymous_count_held_on on anonymous_count_row (held_on);
grant select, insert on anonymous_count_row to ${app};
