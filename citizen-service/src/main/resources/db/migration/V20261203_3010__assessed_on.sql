-- The day of a citizen's last assessment, as far as one holds on that day. The timeline does not know it: it unites equal neighbours.
create function match_group_assessed_on(citizen uuid, on_day date) returns date
    language sql stable parallel safe
    begin atomic
        select greatest(
                   (select a.valid_from from assessment a
                    where a.citizen_id = citizen and a.valid_from <= on_day
                    order by a.valid_from desc limit 1),
                   (select c.valid_from from match_group_correction c
                    where c.citizen_id = citizen and c.valid_from <= on_day and (c.valid_to is null or c.valid_to > on_day)
                    order by c.said desc limit 1))
        from match_group_row m
        where m.citizen_id = citizen and m.superseded_at is null
          and m.valid_from <= on_day and (m.valid_to is null or m.valid_to > on_day);
    end;
