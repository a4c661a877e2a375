-- What the days of a course counted as, as it was believed when the row was recorded: the offer's counting periods, copied. Null only
-- in rows that a version from before recorded: what was copied at referral holds on all their days.
alter table enrolment_row add column counting text check (counting is json array);

update enrolment_row r
set counting = jsonb_build_array(jsonb_build_object(
    'from', o.valid_from, 'to', null, 'countsAs', e.counts_as, 'countsForGoal3', e.counts_for_goal3))::text
from enrolment e join offer o on o.id = e.offer_id
where e.id = r.enrolment_id;
