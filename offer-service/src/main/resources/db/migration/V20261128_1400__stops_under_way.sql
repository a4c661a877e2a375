-- BIF's list by deadline: a page is read in this order, of the stops that are not over.
create index benefit_stop_under_way on benefit_stop (coalesce(effective_from, answer_by, considered_on), id)
    where phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE');
