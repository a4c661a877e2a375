-- A correction of match groups that should never have been made is taken back, by its place in the order.
create table match_group_correction_withdrawal (
    citizen_id      uuid   not null references citizen,
    correction_said bigint not null unique check (correction_said > 0), -- 0: what was believed before, which nobody said
    said            bigint not null default nextval('said'),
    primary key (citizen_id, correction_said)
);
grant select, insert on match_group_correction_withdrawal to ${app};

create or replace function match_group_assessed_on(citizen uuid, on_day date) returns date
    language sql stable parallel safe
    begin atomic
        select greatest(
                   (select coalesce(a.interview_on, a.valid_from)
                    from ids_of(array[citizen]) i join assessment a on a.citizen_id = i.id
                    where a.valid_from <= on_day
                      and not exists (select from assessment_withdrawal w where w.assessment_said = a.said)
                    order by a.valid_from desc, a.said desc limit 1),
                   (select coalesce(c.interview_on, c.valid_from)
                    from ids_of(array[citizen]) i join match_group_correction c on c.citizen_id = i.id
                    where c.valid_from <= on_day and (c.valid_to is null or c.valid_to > on_day)
                      and not exists (select from match_group_correction_withdrawal w where w.correction_said = c.said)
                    order by c.said desc limit 1))
        from match_group_row m
        where m.citizen_id = citizen and m.superseded_at is null
          and m.valid_from <= on_day and (m.valid_to is null or m.valid_to > on_day);
    end;
