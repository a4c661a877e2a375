-- Where a referred citizen stands in the waiting list of the offer; null: not in it. The list is read in the order: green line first,
-- then by the day of referral, then by id.
alter table enrolment_row
    add column waiting             text check (waiting in ('WAITING', 'OFFERED', 'DECLINED', 'EXPIRED')),
    add column waiting_since       date,
    add column green_line          text check (green_line in ('CONTACT_AT_RISK', 'BOTH_SIDES_AGREED', 'ACUTE_NEED')),
    add column place_offered_until date,
    add check (waiting is null or phase = 'REFERRED'),
    add check ((waiting_since is not null) = (coalesce(waiting, '') in ('WAITING', 'OFFERED'))),
    add check ((place_offered_until is not null) = (coalesce(waiting, '') = 'OFFERED')),
    add check (green_line is null or waiting_since is not null);
create index enrolment_row_waiting on enrolment_row (enrolment_id) where waiting_since is not null;
