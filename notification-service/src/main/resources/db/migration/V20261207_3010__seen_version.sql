-- The version that an alert has by somebody's first look: whoever knows the one before knows all that matters to a change.
alter table alert add column seen_version bigint;
