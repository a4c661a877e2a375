-- When somebody first said that the citizen was contacted: what was done is replaced when an alert comes back, this is not. Of alerts
-- of before it is known as far as what was done last, and before that, says it.
alter table alert add column contacted_at timestamptz;
update alert set contacted_at = least(case when earlier_outcome = 'CONTACTED_CITIZEN' then earlier_acted_at end,
                                      case when outcome = 'CONTACTED_CITIZEN' then acted_at end)
where 'CONTACTED_CITIZEN' in (outcome, earlier_outcome);
