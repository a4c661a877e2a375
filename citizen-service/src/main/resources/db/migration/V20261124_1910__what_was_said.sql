-- What files and people said of a citizen's days, each by its natural key: timelines are derived from all of it, whatever order it comes in.
create sequence said;
grant usage on sequence said to ${app};

create table assessment (
    citizen_id  uuid    not null references citizen,
    model       text    not null check (model = '2009'),
    valid_from  date    not null,
    by_hand     boolean not null, -- by a caseworker here; else delivered
    code        text    not null check (code in ('1', '2', '3', '4', '5', 'NOT_MATCHED', 'COARSELY_MATCHED',
                                                 'ON_SICKNESS_BENEFIT')),
    assessed_by text,
    said        bigint  not null default nextval('said'),
    primary key (citizen_id, model, valid_from, by_hand)
);
grant select, insert, update on assessment to ${app};

create table match_group_correction (
    citizen_id  uuid   not null references citizen,
    valid_from  date   not null,
    valid_to    date check (valid_from < valid_to),
    model       text check (model = '2009'),
    code        text check (code in ('1', '2', '3', '4', '5', 'NOT_MATCHED', 'COARSELY_MATCHED', 'ON_SICKNESS_BENEFIT')),
    assessed_by text,
    said        bigint not null default nextval('said'),
    primary key (citizen_id, valid_from, said),
    check ((code is null) = (model is null))
);
grant select, insert on match_group_correction to ${app};

create table delivered_target_group (
    citizen_id   uuid   not null references citizen,
    target_group text   not null check (target_group in ('IN_TREATMENT', 'DISABILITY', 'MENTALLY_ILL_AND_VULNERABLE',
                                                         'WITHOUT_SPECIAL_NEEDS')),
    valid_from   date   not null,
    valid_to     date check (valid_from < valid_to),
    said         bigint not null default nextval('said'),
    primary key (citizen_id, target_group, valid_from)
);
grant select, insert, update on delivered_target_group to ${app};

create table target_group_correction (
    citizen_id   uuid    not null references citizen,
    target_group text    not null check (target_group in ('IN_TREATMENT', 'DISABILITY', 'MENTALLY_ILL_AND_VULNERABLE',
                                                          'WITHOUT_SPECIAL_NEEDS')),
    valid_from   date    not null,
    valid_to     date check (valid_from < valid_to),
    in_group     boolean not null,
    said         bigint  not null default nextval('said'),
    primary key (citizen_id, target_group, valid_from, said)
);
grant select, insert on target_group_correction to ${app};

-- What was believed before all of that was kept, and on which days nothing: said first of all.
insert into match_group_correction (citizen_id, valid_from, valid_to, model, code, assessed_by, said)
select citizen_id, valid_from, valid_to, model, code, assessed_by, 0 from match_group_row where superseded_at is null
union all
select citizen_id, valid_to, next_from, null, null, null, 0
from (select citizen_id, valid_to, lead(valid_from) over (partition by citizen_id order by valid_from) as next_from
      from match_group_row where superseded_at is null) held
where valid_to is distinct from next_from;

insert into target_group_correction (citizen_id, target_group, valid_from, valid_to, in_group, said)
select citizen_id, target_group, valid_from, valid_to, true, 0 from target_group_row where superseded_at is null
union all
select citizen_id, target_group, valid_to, next_from, false, 0
from (select citizen_id, target_group, valid_to,
             lead(valid_from) over (partition by citizen_id, target_group order by valid_from) as next_from
      from target_group_row where superseded_at is null) held
where valid_to is distinct from next_from;

-- The next file of these sources brings all its rows again, or what was derived wrongly would stay.
delete from import_known where source in ('match-groups', 'target-groups');
