-- A citizen who ended may come back, and what was said of an end may have been a mistake: all of it stays, in the order it was said.
alter table citizen
    add column endings text not null default '[]', -- JSON
    drop constraint citizen_end_reason_check,
    add constraint citizen_end_reason_check check (end_reason in ('DEAD', 'MOVED', 'EMIGRATED', 'OTHER'));
