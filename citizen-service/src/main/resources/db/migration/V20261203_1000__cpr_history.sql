-- A citizen has several numbers over time. The current one is the one that nothing has replaced; former ones still find the citizen,
-- all but those that were registered by mistake: their index is put aside, and is free for whom the number belongs to.
-- Of rows that are older than this it is neither known since when they hold nor when they were recorded.
alter table citizen_cpr drop constraint citizen_cpr_pkey;
alter table citizen_cpr
    add column id               bigint generated always as identity primary key,
    add column kind             text not null default 'CPR' check (kind in ('CPR', 'REPLACEMENT')),
    add column valid_from       date,
    add column recorded_at      timestamptz,
    add column replaced_at      timestamptz,
    add column replaced_because text check (replaced_because in ('NEW_NUMBER', 'REAL_NUMBER_GIVEN', 'WRONGLY_REGISTERED')),
    add column silenced_index   bytea, -- what the ciphertext is bound to when the number finds nobody any more
    alter column blind_index drop not null,
    add check ((replaced_at is null) = (replaced_because is null)),
    add check ((silenced_index is null) = (blind_index is not null)),
    add check ((silenced_index is not null) = (replaced_because is not distinct from 'WRONGLY_REGISTERED'));
create unique index citizen_cpr_current on citizen_cpr (citizen_id) where replaced_because is null;
create index citizen_cpr_history on citizen_cpr (citizen_id, id);

-- What kind of number the current one is.
alter table citizen add column identity text not null default 'CPR' check (identity in ('CPR', 'REPLACEMENT'));
