-- Both sides meet about a citizen.
create table joint_meeting (
    id                  uuid primary key,
    citizen_id          uuid        not null,
    calling_side        text        not null check (calling_side in ('BIF', 'SOF')),
    called_on           date        not null,
    planned_on          date        not null check (called_on <= planned_on),
    place               text        not null
        check (place in ('BIF_OFFICE', 'SOF_OFFICE', 'CITIZENS_HOME', 'INSTITUTION', 'REMOTE', 'ELSEWHERE')),
    phase               text        not null check (phase in ('CALLED', 'HELD', 'CANCELLED')),
    held_on             date check (called_on <= held_on),
    cancellation_reason text
        check (cancellation_reason in ('CITIZEN_ABSENT', 'CITIZEN_DECLINED', 'BIF_ABSENT', 'SOF_ABSENT', 'MOVED', 'NOT_NEEDED')),
    version             bigint      not null,
    recorded_at         timestamptz not null,
    check ((phase = 'HELD') = (held_on is not null)),
    check ((phase = 'CANCELLED') = (cancellation_reason is not null))
);
create index joint_meeting_citizen on joint_meeting (citizen_id, id);
grant select, insert, update on joint_meeting to ${app};

create table joint_meeting_point (
    meeting_id uuid not null references joint_meeting,
    position   int  not null,
    words      text not null,
    owner      text not null check (owner in ('BIF', 'SOF')),
    primary key (meeting_id, position)
);
grant select, insert on joint_meeting_point to ${app};
