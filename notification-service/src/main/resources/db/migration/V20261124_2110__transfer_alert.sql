-- Who was taken from which team, and the alerts that tell that team. An alert is one administration's: those raised so far are SOF's,
-- and so are those that a version from before still raises, which names none.
create table transfer (
    id             uuid primary key,
    citizen_id     uuid    not null,
    administration text    not null check (administration in ('BIF', 'SOF')),
    from_team      text    not null,
    to_team        text    not null,
    effective_from date    not null,
    reason         text    not null check (reason in ('MOVED_DISTRICT', 'NEED_CHANGED', 'AGREED_WITH_TEAM', 'OTHER')),
    standing       boolean not null
);
create index transfer_citizen on transfer (citizen_id);
grant select, insert, update on transfer to ${app};

alter table alert drop constraint alert_kind_check;
alter table alert
    add constraint alert_kind_check check (kind in ('BENEFIT_STOP', 'TRANSFER')),
    add column administration text not null default 'SOF' check (administration in ('BIF', 'SOF'));
