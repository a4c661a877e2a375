-- A benefit that ended and closed its stop may go on after all, also where nobody had decided that stop; its end may move.
alter table benefit_stop
    drop constraint benefit_stop_decided_check,
    drop constraint benefit_stop_days_check,
    add constraint benefit_stop_decided_check check
        (phase not in ('DECIDED', 'EFFECTIVE', 'RESUMED', 'WITHDRAWN', 'BENEFIT_ENDED')
         or (effective_from is not null
             and (decided_at is not null or discovered or phase = 'BENEFIT_ENDED' or decided_by = 'NOBODY'))),
    add constraint benefit_stop_days_check check
        (phase in ('BENEFIT_ENDED', 'RESUMED') or (effective_from >= event_on and effective_until >= effective_from));
