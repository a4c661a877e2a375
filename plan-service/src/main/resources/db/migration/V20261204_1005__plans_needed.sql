-- On which days citizens are shared, as believed now: whom SOF must offer a plan.
create table plan_shared_days (
    citizen_id uuid not null,
    valid_from date not null,
    valid_to   date check (valid_from < valid_to)
);
create index plan_shared_days_citizen on plan_shared_days (citizen_id);
grant select, insert, delete on plan_shared_days to ${app};
