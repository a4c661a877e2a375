-- The green line follows from special needs, unless somebody lifts it: such rows have no reason, and no side that set or ended them.
alter table green_line_row
    add column origin text not null default 'BY_HAND' check (origin in ('BY_RULE', 'BY_HAND')),
    alter column reason drop not null,
    alter column set_by drop not null,
    drop constraint green_line_row_check2, -- what is ended, somebody ended
    add constraint green_line_row_by_hand check (origin = 'BY_RULE' or (reason is not null and set_by is not null
                                                                        and (ended_by is null) = (valid_to is null))),
    add constraint green_line_row_by_rule check (origin = 'BY_HAND' or (reason is null and set_by is null and ended_by is null));

-- That the rule does not put a citizen on the green line: who said so, why, and who took it back. It is changed under the root of the green line.
create table green_line_lift_row (
    id            uuid primary key default uuidv7(),
    citizen_id    uuid        not null references citizen,
    reason        text        not null check (reason in ('CITIZEN_DECLINES', 'CONTACT_IS_STEADY', 'OTHER_AGREEMENT')),
    set_by        text        not null check (set_by in ('BIF', 'SOF')),
    ended_by      text check (ended_by in ('BIF', 'SOF')),
    valid_from    date        not null,
    valid_to      date check (valid_from < valid_to),
    recorded_at   timestamptz not null,
    superseded_at timestamptz check (recorded_at <= superseded_at),
    check ((ended_by is null) = (valid_to is null)),
    exclude using gist (citizen_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);
create index green_line_lift_row_citizen on green_line_lift_row (citizen_id, valid_from);
grant select, insert, update (superseded_at) on green_line_lift_row to ${app};
