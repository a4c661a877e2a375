-- An overdue alert is counted: it goes up by itself, and nothing is broken.
alter table reconciliation_run add column overdue bigint not null default 0;
