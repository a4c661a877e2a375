-- The Monday of the week from which a citizen is about to drop out of a course that runs; null: nothing warns of it.
alter table enrolment_row add column drop_out_warning_since date
    check (drop_out_warning_since is null or phase = 'STARTED');
create index enrolment_row_warned on enrolment_row (enrolment_id) where drop_out_warning_since is not null;
