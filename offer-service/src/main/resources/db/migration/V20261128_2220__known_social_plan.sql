-- The social action plans as plan-service tells them: whether one was made, followed up, and is in force.
create table known_social_plan (
    plan_id        uuid   primary key,
    citizen_id     uuid   not null,
    made_on        date,
    followed_up_on date[] not null,
    ended_on       date
);
create index known_social_plan_citizen on known_social_plan (citizen_id);
grant select, insert, update on known_social_plan to ${app};
