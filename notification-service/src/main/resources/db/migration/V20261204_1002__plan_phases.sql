-- The phases of a social action plan that plan-service tells of by now. One of which only the need is known is not kept.
alter table social_plan
    drop constraint social_plan_phase_check,
    add constraint social_plan_phase_check check (phase in (
        'OFFERED', 'DECLINED', 'ACCEPTED', 'DRAFT', 'AGREED', 'MADE', 'FOLLOWED_UP', 'ENDED', 'REPLACED', 'DISCARDED'));
