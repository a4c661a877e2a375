-- A delivery tells of benefits that end, and of others that fall.
alter table found_end add column kind text not null default 'STOP' check (kind in ('STOP', 'REDUCTION'));
