-- Calls of SOF's staff to BIF's hotline, each about a citizen.
create table hotline_call (
    id           uuid primary key,
    citizen_id   uuid   not null references citizen,
    version      bigint not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index hotline_call_citizen on hotline_call (citizen_id);
grant select, insert, update on hotline_call to ${app};

-- What was said of a call; the last in the row counts, and none is ever changed.
create table hotline_call_account (
    call_id           uuid        not null references hotline_call,
    position          integer     not null,
    caller            text        not null references employee,
    asked_at          timestamptz not null,
    answered_at       timestamptz check (asked_at <= answered_at),
    outcome           text        not null check (outcome in ('ANSWERED', 'REFERRED', 'GAVE_UP')),
    referred_unit     text references unit,
    referred_employee text references employee,
    said_by           text        not null,
    said_at           timestamptz not null,
    primary key (call_id, position),
    check ((outcome = 'GAVE_UP') = (answered_at is null)),
    check (num_nonnulls(referred_unit, referred_employee) = case outcome when 'REFERRED' then 1 else 0 end)
);
create index hotline_call_account_asked on hotline_call_account (asked_at); -- how long callers waited on some days
grant select, insert on hotline_call_account to ${app};
