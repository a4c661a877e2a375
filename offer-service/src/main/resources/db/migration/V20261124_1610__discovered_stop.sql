-- Stops that nobody registered are told of by the paying system's postings; nobody decided them here. A stop that a benefit's end
-- overtook takes that end as its day.
alter table benefit_stop add column discovered boolean not null default false;
alter table benefit_stop alter column discovered drop default;
alter table benefit_stop drop constraint benefit_stop_phase_check;
alter table benefit_stop add constraint benefit_stop_phase_check
    check (phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE', 'RESUMED', 'DROPPED', 'WITHDRAWN', 'BENEFIT_ENDED'));
alter table benefit_stop drop constraint benefit_stop_check;
alter table benefit_stop add constraint benefit_stop_decided_check
    check (phase not in ('DECIDED', 'EFFECTIVE', 'RESUMED', 'WITHDRAWN', 'BENEFIT_ENDED')
           or (effective_from is not null and (decided_at is not null or discovered or phase = 'BENEFIT_ENDED')));
