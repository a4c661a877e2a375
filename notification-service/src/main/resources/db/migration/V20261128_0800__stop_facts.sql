-- What a stop is and why, and of which type its benefit is. Null of a stop heard before this, until it is heard again.
alter table stop
    add column ground     text check (ground in ('SANCTION', 'NOT_AVAILABLE', 'NO_LONGER_ENTITLED', 'MOVED', 'OTHER')),
    add column kind       text check (kind in ('STOP', 'REDUCTION')),
    add column benefit_id uuid;

create table benefit (
    benefit_id   uuid primary key,
    benefit_type text not null check (benefit_type in ('CASH_BENEFIT', 'START_BENEFIT', 'SICKNESS_BENEFIT'))
);
grant select, insert, update on benefit to ${app};
