-- The key of the blind index has a name too, and may be another one: numbers stand under the former one until they are indexed anew.
-- What was there before, and what the version before this registers, stands under the first.
-- number_id: what an import remembers a number by, whatever key it stands under.
alter table citizen_cpr
    add column index_key_id text not null default 'i1',
    add column number_id    uuid not null default gen_random_uuid();
create index citizen_cpr_index_key on citizen_cpr (index_key_id, id);
create index citizen_cpr_number on citizen_cpr (number_id);

-- One row, for all instances: the key that new numbers are indexed under, and all those that numbers may stand under.
-- Who registers a number shares it until the end of its transaction, so that no number is registered under two keys at once.
create table cpr_index_key (
    only_row boolean primary key default true check (only_row),
    in_force text   not null,
    standing text[] not null check (in_force = any (standing))
);
insert into cpr_index_key (in_force, standing) values ('i1', '{i1}');
grant select, update on cpr_index_key to ${app};

alter table cpr_key_rotation
    add column to_index_key text   not null default 'i1',
    add column held_twice   bigint not null default 0;
