-- Which version of what a plan says who is not told of treatment knows. What was told before keeps its numbers.
alter table plan_row add column told_version int not null default 0;
update plan_row set told_version = content_version where content_version > 0;
alter table plan_row add constraint plan_row_told_version_check check (told_version between 0 and content_version);
