-- What a citizen says of a plan in their own words, and that they were given it: one copy for each plan. Rows are added, never changed.
create table citizen_copy (
    id          uuid primary key references plan,
    citizen_id  uuid        not null,
    side        text        not null check (side in ('BIF', 'SOF')),
    version     bigint      not null check (version > 0),
    recorded_at timestamptz not null
);
grant select, insert, update on citizen_copy to ${app};

create table citizen_statement (
    plan_id     uuid        not null references citizen_copy,
    position    int         not null,
    words       text        not null,
    said_on     date        not null,
    how         text        not null check (how in ('AT_MEETING', 'BY_PHONE', 'IN_WRITING')),
    written_by  text        not null,
    recorded_at timestamptz not null,
    primary key (plan_id, position)
);
grant select, insert on citizen_statement to ${app};

create table citizen_receipt (
    plan_id          uuid        not null references citizen_copy,
    position         int         not null,
    given_on         date        not null,
    how              text        not null check (how in ('HANDED_OVER', 'BY_POST', 'DIGITAL_POST')),
    plan_version     bigint      not null check (plan_version > 0),
    follow_up_due_on date,
    postponed_until  date check (postponed_until is null or follow_up_due_on is not null),
    statement_number int check (statement_number > 0),
    written_by       text        not null,
    recorded_at      timestamptz not null,
    primary key (plan_id, position)
);
grant select, insert on citizen_receipt to ${app};

create table citizen_copy_withdrawal (
    plan_id     uuid        not null references citizen_copy,
    position    int         not null,
    part        text        not null check (part in ('STATEMENT', 'RECEIPT')),
    number      int         not null check (number > 0),
    reason      text        not null check (reason in ('WRITTEN_WRONGLY', 'WRONG_CITIZEN', 'REGISTERED_TWICE', 'CITIZEN_WISHES')),
    written_by  text        not null,
    recorded_at timestamptz not null,
    primary key (plan_id, position),
    unique (plan_id, part, number)
);
grant select, insert on citizen_copy_withdrawal to ${app};
