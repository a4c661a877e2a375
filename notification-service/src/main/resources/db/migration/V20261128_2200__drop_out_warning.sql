-- Who is about to drop out of an offer, and the alerts that tell SOF. Only enrolments that were ever warned of stand here.
create table drop_out_warning (
    enrolment_id uuid primary key,
    citizen_id   uuid    not null,
    offer_id     uuid    not null,
    phase        text    not null
        check (phase in ('REFERRED', 'ACCEPTED', 'STARTED', 'PAUSED', 'COMPLETED', 'DROPPED_OUT', 'CANCELLED', 'NO_SHOW')),
    since        text    not null check (since ~ '^[0-9]{4}-W[0-9]{2}$'),
    standing     boolean not null,
    origin       text    not null check (origin in ('LIVE', 'BACKFILL'))
);
create index drop_out_warning_citizen on drop_out_warning (citizen_id);
grant select, insert, update on drop_out_warning to ${app};

alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check check (kind in ('BENEFIT_STOP', 'TRANSFER', 'DROP_OUT_WARNING'));
