-- Who the citizens are. The CPR number stands apart: only ciphertext and a keyed hash of it exist here.
create table citizen (
    id            uuid primary key,
    given_name    text   not null,
    family_name   text   not null,
    registered_on date   not null,
    ended_on      date,
    end_reason    text check (end_reason in ('DEAD', 'MOVED', 'OTHER')),
    version       bigint not null,
    check ((ended_on is null) = (end_reason is null))
);
grant select, insert, update on citizen to ${app};

create table citizen_cpr (
    citizen_id  uuid primary key references citizen deferrable initially deferred, -- the ORM inserts last
    blind_index bytea not null unique, -- HMAC-SHA256: finds a number, never gives it back
    ciphertext  bytea not null,        -- AES-256-GCM: nonce, then the number and its tag
    key_id      text  not null
);
grant select, insert, update on citizen_cpr to ${app};

-- The root of each bitemporal stream of a citizen: its version, and the row that writers lock.
create table citizen_stream (
    kind       text   not null check (kind in ('match-group', 'target-groups', 'responsibility', 'shared-periods')),
    citizen_id uuid   not null references citizen,
    version    bigint not null default 0,
    primary key (citizen_id, kind)
);
grant select, insert, update on citizen_stream to ${app};
