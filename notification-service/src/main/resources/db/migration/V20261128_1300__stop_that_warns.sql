-- A stop is told of before it is decided: the days it has then, SOF's answers to it, and what it should have rested on. Null or
-- empty of a stop heard before this, until it is heard again.
alter table stop
    add column considered_on     date,
    add column event_on          date,
    add column answer_by         date,
    add column effective_until   date,
    add column decided_elsewhere boolean not null default false,
    add column missing           text[]  not null default '{}' check (missing <@ array['GUIDANCE', 'HEARING']),
    add column answers           text    not null default '[]' check (answers is json array),
    drop constraint stop_ground_check,
    drop constraint stop_kind_check,
    add constraint stop_ground_check
        check (ground in ('SANCTION', 'NOT_AVAILABLE', 'NO_LONGER_ENTITLED', 'SELF_SUPPORTING', 'MOVED', 'PENSION', 'DEATH', 'OTHER')),
    add constraint stop_kind_check check (kind in ('STOP', 'REDUCTION', 'TEMPORARY'));
