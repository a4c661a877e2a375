-- E-mail that hints at alerts: who chose it and how, what was looked at, what is to be sent. A choice that is withdrawn keeps its row
-- without the address.
create table mail_choice (
    person      text primary key,
    employee    text        not null,
    units       text[]      not null,
    address     text        not null,
    digest      boolean     not null,
    quiet_from  time,
    quiet_until time,
    chosen_at   timestamptz not null,
    withdrawn   boolean     not null,
    check (withdrawn = (address = '')),
    check ((quiet_from is null) = (quiet_until is null))
);
grant select, insert, update on mail_choice to ${app};

create table mail_look (
    alert_id uuid primary key references alert,
    version  bigint not null,
    hinted   bigint not null
);
grant select, insert, update on mail_look to ${app};

create table mail (
    id              uuid primary key,
    person          text        not null references mail_choice,
    send_at         timestamptz not null,
    next_attempt_at timestamptz,
    alerts          uuid[]      not null check (cardinality(alerts) > 0),
    urgent          boolean     not null,
    attempts        bigint      not null default 0,
    sent_at         timestamptz,
    unique (person, send_at)
);
create index mail_due on mail (next_attempt_at) where next_attempt_at is not null;
grant select, insert, update on mail to ${app};
