-- Which steps of shared case procedures are overdue, or were taken, for each who must know, and the alerts that tell of it.
create table step_notice (
    notice_id  uuid primary key,
    citizen_id uuid not null,
    run_id     uuid not null,
    step       int  not null,
    reason     text not null check (reason in ('OVERDUE', 'DONE')),
    told       text not null check (told in ('BIF', 'SOF', 'SPECIAL_UNIT')),
    phase      text not null check (phase in ('OPEN', 'GONE')),
    news       int  not null,
    day        date not null,
    taken_by   text check (taken_by in ('BIF', 'SOF')),
    routed_on  date not null -- by which day's responsibility: it may change on a day that was known beforehand
);
create index step_notice_citizen on step_notice (citizen_id);
create index step_notice_routed on step_notice (routed_on) where phase = 'OPEN';
grant select, insert, update on step_notice to ${app};

alter table alert drop constraint alert_kind_check;
alter table alert
    add constraint alert_kind_check
        check (kind in ('BENEFIT_STOP', 'TRANSFER', 'DROP_OUT_WARNING', 'SOCIAL_PLAN', 'COORDINATION', 'FINDING', 'PROCEDURE_STEP'));

-- What is to be known alone is closed without an outcome.
alter table alert
    drop constraint alert_handled_check,
    add column informs boolean not null default false,
    add constraint alert_handled_check
        check ((phase = 'ACTED' or (phase = 'CLOSED' and not informs)) = (outcome is not null));
