-- The whole lifecycle: a need before the offer, a draft that is agreed, replaced and discarded plans. What stood here stands still.
do $$
declare
    known text;
begin
    for known in select conname from pg_constraint where conrelid = 'plan_row'::regclass and contype = 'c' loop
        execute format('alter table plan_row drop constraint %I', known);
    end loop;
end $$;

alter table plan_row
    alter column offered_on drop not null,
    add column needed_on      date,
    add column decline_reason text check (decline_reason in (
        'SEES_NO_NEED', 'NOT_NOW', 'WANTS_OTHER_HELP', 'WANTS_NO_COOPERATION', 'NOT_STATED')),
    add column offer_again_on date check (offer_again_on > declined_on),
    add column accepted_on    date,
    add column drafted_on     date,
    add column agreed_on      date,
    add column replaced_by    uuid references plan,
    add column discarded_on   date,
    add column discard_reason text check (discard_reason in ('WRONG_CITIZEN', 'REGISTERED_TWICE', 'NEVER_TOOK_PLACE')),
    add constraint plan_row_phase_check check (phase in (
        'NEEDED', 'OFFERED', 'DECLINED', 'ACCEPTED', 'DRAFT', 'AGREED', 'MADE', 'FOLLOWED_UP', 'ENDED', 'REPLACED', 'DISCARDED')),
    add constraint plan_row_offered_check check ((phase in ('NEEDED', 'DISCARDED')) = (offered_on is null)),
    add constraint plan_row_declined_check check ((phase = 'DECLINED') = (declined_on is not null)),
    add constraint plan_row_declined_only_check check (phase = 'DECLINED' or (decline_reason is null and offer_again_on is null)),
    add constraint plan_row_made_check check ((phase in ('MADE', 'FOLLOWED_UP', 'ENDED', 'REPLACED')) = (made_on is not null)),
    add constraint plan_row_ended_check check ((phase in ('ENDED', 'REPLACED')) = (ended_on is not null)),
    add constraint plan_row_replaced_check check ((phase = 'REPLACED') = (replaced_by is not null)),
    add constraint plan_row_discarded_check check ((phase = 'DISCARDED') = (discarded_on is not null)),
    add constraint plan_row_discarded_only_check check ((phase = 'DISCARDED') = (discard_reason is not null));
