-- What was said of an offer since it was listed, in that order, and never changed: from that day on it counts so, until the day of
-- another change; of two about one day the later one counts. The offer's own columns keep what it counted as when it was listed.
create table offer_counting (
    offer_id         uuid        not null references offer,
    position         int         not null,
    counts_from      date        not null,
    counts_as        text        not null check (counts_as in ('ACTIVATION', 'VOCATIONAL_REHABILITATION', 'PRE_VOCATIONAL_REHABILITATION', 'NONE')),
    counts_for_goal3 boolean     not null,
    ground           text        not null,
    recorded_at      timestamptz not null,
    primary key (offer_id, position)
);
grant select, insert on offer_counting to ${app};
