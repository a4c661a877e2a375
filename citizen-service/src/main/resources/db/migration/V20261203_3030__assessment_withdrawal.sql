-- An assessment that should never have been made is taken back, by its place in the order: said once more, it counts again.
create table assessment_withdrawal (
    citizen_id      uuid   not null references citizen,
    assessment_said bigint not null,
    said            bigint not null default nextval('said'),
    primary key (citizen_id, assessment_said)
);
grant select, insert on assessment_withdrawal to ${app};

create or replace function match_group_assessed_on(citizen uuid, on_day date) returns date
    language sql stable parallel safe
    begin atomic
        select greatest(
                   (select coalesce(a.interview_on, a.valid_from) from assessment a
                    where a.citizen_id = citizen and a.valid_from <= on_day
                      and not exists (select from assessment_withdrawal w
                                      where w.citizen_id = a.citizen_id and w.assessment_said = a.said)
                    order by a.valid_from desc, a.said desc limit 1),
                   (select coalesce(c.interview_on, c.valid_from) from match_group_correction c
                    where c.citizen_id = citizen and c.valid_from <= on_day and (c.valid_to is null or c.valid_to > on_day)
                    order by c.said desc limit 1))
        from match_group_row m
        where m.citizen_id = citizen and m.superseded_at is null
          and m.valid_from <= on_day and (m.valid_to is null or m.valid_to > on_day);
    end;
