with asked as (
    select day, known_until, (day - interval '6 months')::date as months_before_6, (day - interval '9 months')::date as months_before_9, (day - interval '12 months')::date as months_before_12
    from (select ?::date as day, (?::date + 1)::timestamp at time zone 'Europe/Copenhagen' as known_until) given
), begun as (
    select fact.*, valid_to is null or valid_to > day as covers, asked.*
    from effective_fact fact, asked
    where (recorded_at < known_until and superseded_at >= known_until
           or superseded_at is null and (known_until is null or recorded_at < known_until))
      and valid_from <= day
      and (valid_to is null or valid_to > months_before_12)
), citizen as (
    select citizen_id,
           bool_or(covers and kind = 'ENDED') as ended,
           bool_or(covers and kind = 'SHARED') as shared,
           bool_or(covers and kind = 'BIF_CASE') as bif,
           min(case code when 'IN_TREATMENT' then 1
                         when 'DISABILITY' then 2
                         when 'MENTALLY_ILL_AND_VULNERABLE' then 3 end)
               filter (where covers and kind = 'TARGET_GROUP') as need,
           min(code) filter (where covers and kind in ('MATCH_GROUP', 'EARLIER_MATCH_GROUP')) as match,
           true as counted,
bool_or(covers and kind = 'SOCIAL_PLAN' and valid_from >= months_before_6) as updated_within_6_months,
bool_or(covers and kind = 'SOCIAL_PLAN' and valid_from >= months_before_9) as updated_within_9_months,
bool_or(covers and kind = 'SOCIAL_PLAN' and valid_from >= months_before_12) as updated_within_12_months,
bool_or(covers and kind = 'SOCIAL_PLAN_OFFERED') as offered_social_plan,
bool_or(covers and kind = 'SOCIAL_PLAN') and bool_or(covers and kind = 'JOB_PLAN') as both_plans,
bool_or(covers and kind = 'ACTIVATION') as in_activation,
bool_or(kind = 'OPERA_COURSE' and (valid_to is null or valid_to > months_before_6)) as on_offer_within_6_months,
bool_or(covers and kind = 'EARLIER_MATCH_GROUP') as assessed_earlier
    from begun
    group by citizen_id
), standing as (
    select citizen_id,
           case when shared
                then coalesce((array['IN_TREATMENT', 'DISABILITY', 'MENTALLY_ILL_AND_VULNERABLE'])[need],
                              'WITHOUT_SPECIAL_NEEDS')
                else 'NOT_SHARED' end as cell_group,
           case when match in ('1', '2', '3', '4', '5') then 'M' || match else 'REST' end as match_column,
           counted,
updated_within_6_months,
updated_within_9_months,
updated_within_12_months,
offered_social_plan,
both_plans,
in_activation,
on_offer_within_6_months,
assessed_earlier
    from citizen
    where not ended and (shared or bif)
)
select cell_group, match_column, count(*) filter (where counted) as counted,
count(*) filter (where updated_within_6_months) as updated_within_6_months,
count(*) filter (where updated_within_9_months) as updated_within_9_months,
count(*) filter (where updated_within_12_months) as updated_within_12_months,
count(*) filter (where offered_social_plan) as offered_social_plan,
count(*) filter (where both_plans) as both_plans,
count(*) filter (where in_activation) as in_activation,
count(*) filter (where on_offer_within_6_months) as on_offer_within_6_months,
count(*) filter (where assessed_earlier) as assessed_earlier from standing group by cell_group, match_column