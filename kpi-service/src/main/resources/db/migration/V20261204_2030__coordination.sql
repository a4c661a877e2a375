-- What is measured of the coordination: each request as its own stream tells it, without whose it is.
create table coordination_request (
    request_id uuid primary key,
    asked_side text not null check (asked_side in ('BIF', 'SOF')),
    phase      text not null check (phase in ('ASKED', 'ANSWERED', 'WAIVED', 'WITHDRAWN')),
    asked_on   date not null,
    due_on     date not null,
    settled_on date,
    check ((phase = 'ASKED') = (settled_on is null))
);
create index coordination_request_asked on coordination_request (asked_on);
grant select, insert, update on coordination_request to ${app};

-- Whether the two sides answer each other can show something of a duty too.
alter table duty_change
    drop constraint duty_change_figure_check,
    add constraint duty_change_figure_check check (figure in (
        'GOAL_1', 'GOAL_2', 'GOAL_3', 'TABLE_1', 'TABLE_2', 'SOF_TOLD', 'CITIZEN_CONTACTED', 'BENEFIT_RESUMED',
        'CASEWORKER_REACHED', 'COORDINATED', 'LEAVERS'));
