-- What either side tried to reach a citizen: who tried, and all that was said of it, oldest first.
create table contact (
    id          uuid primary key,
    citizen_id  uuid        not null,
    side        text        not null check (side in ('BIF', 'SOF')),
    employee    text        not null,
    phase       text        not null check (phase in ('RECORDED', 'WITHDRAWN')),
    version     bigint      not null,
    recorded_at timestamptz not null
);
create index contact_citizen on contact (citizen_id, id);
grant select, insert, update on contact to ${app};

create table contact_row (
    contact_id   uuid        not null references contact,
    position     int         not null,
    attempted_at timestamptz not null,
    channel      text        not null
        check (channel in ('PHONE', 'TEXT_MESSAGE', 'LETTER', 'EMAIL', 'DIGITAL_POST', 'OFFICE', 'HOME_VISIT', 'OUTREACH', 'THROUGH_OTHERS')),
    reached      boolean     not null,
    subject      text        not null
        check (subject in ('SOCIAL_PLAN', 'JOB_PLAN', 'OFFER', 'BENEFIT', 'MEETING', 'WELL_BEING', 'OTHER')),
    note         text,
    recorded_at  timestamptz not null,
    primary key (contact_id, position)
);
grant select, insert on contact_row to ${app};
