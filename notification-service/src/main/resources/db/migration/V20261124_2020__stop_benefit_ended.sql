-- A stop that the benefit's end overtook.
alter table stop drop constraint stop_phase_check;
alter table stop add constraint stop_phase_check
    check (phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE', 'RESUMED', 'DROPPED', 'WITHDRAWN', 'BENEFIT_ENDED'));
