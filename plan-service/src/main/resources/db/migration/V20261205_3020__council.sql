-- The project council's meetings and what they treat.
create table council_meeting (
    id              uuid primary key,
    day             date        not null,
    phase           text        not null check (phase in ('PLANNED', 'MINUTES_DRAFTED', 'MINUTES_APPROVED', 'CANCELLED')),
    remarks         text,
    minutes_content text,
    minutes_sha256  text check (minutes_sha256 ~ '^[0-9a-f]{64}$'),
    approved_at     timestamptz,
    approved_by     text,
    version         bigint      not null,
    recorded_at     timestamptz not null,
    check (num_nulls(minutes_content, minutes_sha256, approved_at, approved_by)
        = case phase when 'MINUTES_APPROVED' then 0 else 4 end)
);
create index council_meeting_phase on council_meeting (phase, id);
grant select, insert, update on council_meeting to ${app};

-- Approved minutes stay as they are, whoever asks.
create function council_minutes_stay() returns trigger
    language plpgsql as $$
begin
    raise exception 'the minutes of council meeting % are approved', old.id;
end
$$;
create trigger council_minutes_stay before update or delete on council_meeting
    for each row when (old.phase = 'MINUTES_APPROVED') execute function council_minutes_stay();

create table council_agenda_item (
    meeting_id  uuid not null references council_meeting,
    position    int  not null,
    proposal_id uuid not null references proposal,
    outcome     text check (outcome in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED', 'SENT_BACK')),
    primary key (meeting_id, position)
);
grant select, insert, update, delete on council_agenda_item to ${app};

alter table proposal add foreign key (meeting_id) references council_meeting;
alter table proposal_decision add foreign key (meeting_id) references council_meeting;
