-- What plans say, one row for each time it was written. Personal, and in no event.
create table plan_content (
    plan_id     uuid        not null references plan,
    version     int         not null check (version > 0),
    why         text        not null check (why in (
        'DRAFTED', 'CITIZEN_WISHED', 'CIRCUMSTANCES_CHANGED', 'FOLLOWED_UP', 'COORDINATED_WITH_OTHER_SIDE', 'CORRECTED')),
    side        text        not null check (side in ('BIF', 'SOF')),
    written_by  text        not null,
    recorded_at timestamptz not null,
    content     jsonb       not null,
    primary key (plan_id, version)
);
grant select, insert on plan_content to ${app};

-- Which version held with each row of a plan, and which of its parts were filled in.
alter table plan_row
    add column content_version int  not null default 0,
    add column filled_in       text not null default '';
