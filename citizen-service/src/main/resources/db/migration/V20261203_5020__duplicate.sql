-- Pairs of registrations that may be one person. Who looked and says they are two is remembered.
create table duplicate (
    id           uuid primary key,
    first_id     uuid    not null references citizen,
    second_id    uuid    not null references citizen check (second_id <> first_id),
    likeness     text[]  not null,
    found_on     date    not null,
    gone         boolean not null default false,
    version      bigint  not null default 1,
    dismissal    text check (dismissal in ('TWINS_OR_RELATIVES', 'CHECKED_WITH_CITIZEN', 'CHECKED_IN_CPR', 'OTHER')),
    dismissed_at timestamptz,
    dismissed_by text,
    unique (first_id, second_id),
    check ((dismissed_at is null) = (dismissal is null) and (dismissed_at is null) = (dismissed_by is null))
);
create index duplicate_second on duplicate (second_id);
grant select, insert, update on duplicate to ${app};

-- On which business day they were looked for last, and who was registered last by then.
create table duplicate_search (
    searched_on  date,
    last_citizen uuid
);
create unique index duplicate_search_alone on duplicate_search ((true));
insert into duplicate_search values (null, null);
grant select, update on duplicate_search to ${app};
