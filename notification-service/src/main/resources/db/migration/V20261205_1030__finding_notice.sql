-- That something does not fit together for a citizen, as each side may know it, and the alerts that tell of it.
create table finding_notice (
    notice_id  uuid primary key,
    citizen_id uuid not null,
    side       text not null check (side in ('BIF', 'SOF')),
    phase      text not null check (phase in ('OPEN', 'GONE')),
    news       int  not null,
    found_on   date not null,
    routed_on  date not null -- by which day's responsibility: it may change on a day that was known beforehand
);
create index finding_notice_citizen on finding_notice (citizen_id);
create index finding_notice_routed on finding_notice (routed_on) where phase = 'OPEN';
grant select, insert, update on finding_notice to ${app};

alter table alert drop constraint alert_kind_check;
alter table alert
    add constraint alert_kind_check
        check (kind in ('BENEFIT_STOP', 'TRANSFER', 'DROP_OUT_WARNING', 'SOCIAL_PLAN', 'COORDINATION', 'FINDING'));
