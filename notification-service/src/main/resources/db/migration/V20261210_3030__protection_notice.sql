-- Whose name and address protection lapses soon, for each side that has them, and the alerts that tell of it.
create table protection_notice (
    notice_id  uuid primary key,
    citizen_id uuid not null,
    side       text not null check (side in ('BIF', 'SOF')),
    phase      text not null check (phase in ('OPEN', 'GONE')),
    news       int  not null,
    lapses_on  date not null,
    routed_on  date not null -- by which day's responsibility: it may change on a day that was known beforehand
);
create index protection_notice_citizen on protection_notice (citizen_id);
create index protection_notice_routed on protection_notice (routed_on) where phase = 'OPEN';
grant select, insert, update on protection_notice to ${app};

alter table alert drop constraint alert_kind_check;
alter table alert
    add constraint alert_kind_check
        check (kind in ('BENEFIT_STOP', 'TRANSFER', 'DROP_OUT_WARNING', 'SOCIAL_PLAN', 'COORDINATION', 'FINDING', 'PROCEDURE_STEP',
                        'PROTECTION'));
