-- Numbers sealed under a former key are sealed anew under the current one, a chunk at a time. A row is one run through them.
create table cpr_key_rotation (
    id         uuid primary key,
    to_key     text        not null,
    state      text        not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'GIVEN_UP')),
    started_by text        not null,
    started_at timestamptz not null default clock_timestamp(), -- real time, as is ended_at
    ended_at   timestamptz,
    mark       bigint      not null default 0, -- the last number that was looked at
    resealed   bigint      not null default 0,
    not_opened bigint      not null default 0,
    check ((ended_at is null) = (state = 'RUNNING'))
);
create unique index cpr_key_rotation_one_at_a_time on cpr_key_rotation ((true)) where state = 'RUNNING';
grant select, insert, update on cpr_key_rotation to ${app};

create index citizen_cpr_key on citizen_cpr (key_id, id);
