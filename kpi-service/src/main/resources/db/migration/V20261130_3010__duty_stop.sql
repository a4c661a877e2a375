-- What is measured of the duty to tell SOF: each benefit stop as its own stream tells it, and when SOF was alerted of it as the
-- alert's does. They are written apart and meet when they are read, so that it does not matter which comes first.
create table duty_stop (
    stop_id        uuid    primary key,
    citizen_id     uuid    not null,
    phase          text    not null check (phase in (
        'CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE', 'RESUMED', 'DROPPED', 'WITHDRAWN', 'BENEFIT_ENDED')),
    live           boolean not null, -- not history that was delivered later: nobody is alerted of that
    discovered     boolean not null,
    decided_at     timestamptz,
    registered_at  timestamptz,
    effective_from date,
    resumed_at     timestamptz
);
grant select, insert, update on duty_stop to ${app};

create table duty_stop_alert (
    stop_id      uuid        primary key,
    told_at      timestamptz not null,
    withdrawn_at timestamptz,
    contacted_at timestamptz
);
grant select, insert, update on duty_stop_alert to ${app};
