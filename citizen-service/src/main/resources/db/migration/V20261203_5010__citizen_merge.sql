-- Registrations that were merged into another citizen's, one merge after the other. What holds now stands in access_alias.
create table citizen_merge (
    id          uuid primary key,
    alias_id    uuid        not null references citizen,
    position    bigint      not null,
    citizen_id  uuid        not null references citizen check (citizen_id <> alias_id),
    reason      text        not null check (reason in ('REGISTERED_TWICE', 'REPLACEMENT_NUMBER', 'NUMBER_CHANGED', 'OTHER')),
    merged_at   timestamptz not null,
    merged_by   text        not null,
    held        jsonb       not null, -- what the alias had by decision, by feature: given back when they are parted
    part_reason text check (part_reason in ('NOT_THE_SAME_PERSON', 'WRONG_WAY_ROUND', 'OTHER')),
    parted_at   timestamptz,
    parted_by   text,
    unique (alias_id, position),
    check ((parted_at is null) = (part_reason is null) and (parted_at is null) = (parted_by is null))
);
create unique index citizen_merge_standing on citizen_merge (alias_id) where parted_at is null;
create index citizen_merge_citizen on citizen_merge (citizen_id);
grant select, insert, update (part_reason, parted_at, parted_by) on citizen_merge to ${app};
