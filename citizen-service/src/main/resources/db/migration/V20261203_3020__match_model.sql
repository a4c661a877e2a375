-- The models BIF assesses by, and from when until when. Data: a model that replaces another is a row more, and no group of one is ever turned into a group of another.
create table match_model (
    model      text    primary key,
    name_da    text    not null,
    name_en    text    not null,
    valid_from date    not null,
    valid_to   date check (valid_from < valid_to),
    assumed    boolean not null, -- its days, or the names of its groups, are ours
    exclude using gist (daterange(valid_from, valid_to) with &&)
);
grant select on match_model to ${app};

create table match_code (
    model    text    not null references match_model,
    code     text    not null,
    name_da  text    not null,
    name_en  text    not null,
    is_group boolean not null, -- else a reason for having no group
    place    integer not null,
    primary key (model, code)
);
grant select on match_code to ${app};

insert into match_model (model, name_da, name_en, valid_from, valid_to, assumed) values
    ('2009', 'De fem matchgrupper', 'The five match groups', date '1990-01-01', date '2010-04-26', true),
    ('2010', 'De tre matchgrupper', 'The three match groups', date '2010-04-26', null, true);

insert into match_code (model, code, name_da, name_en, is_group, place) values
    ('2009', '1', 'Umiddelbart match', 'Immediate match', true, 1),
    ('2009', '2', 'Højt match', 'High match', true, 2),
    ('2009', '3', 'Delvist match', 'Partial match', true, 3),
    ('2009', '4', 'Lavt match', 'Low match', true, 4),
    ('2009', '5', 'Intet match', 'No match', true, 5),
    ('2009', 'NOT_MATCHED', 'Ikke matchet', 'Not matched', false, 6),
    ('2009', 'COARSELY_MATCHED', 'Grovmatchet', 'Coarsely matched', false, 7),
    ('2009', 'ON_SICKNESS_BENEFIT', 'På sygedagpenge', 'On sickness benefit', false, 8),
    ('2010', '1', 'Jobklar', 'Job-ready', true, 1),
    ('2010', '2', 'Indsatsklar', 'Ready for effort', true, 2),
    ('2010', '3', 'Midlertidigt passiv', 'Temporarily passive', true, 3);

-- What is said names a code of a model; the timeline is derived from it and needs no key of its own.
alter table assessment drop constraint assessment_model_check;
alter table assessment drop constraint assessment_code_check;
alter table assessment add constraint assessment_code_of_model foreign key (model, code) references match_code;
alter table match_group_correction drop constraint match_group_correction_model_check;
alter table match_group_correction drop constraint match_group_correction_code_check;
alter table match_group_correction add constraint match_group_correction_code_of_model
    foreign key (model, code) references match_code;
alter table match_group_row drop constraint match_group_row_model_check;
alter table match_group_row drop constraint match_group_row_code_check;

-- The interview at which it was said, where that was another day than the one from which it holds.
alter table assessment add column interview_on date check (interview_on <= valid_from);
alter table match_group_correction add column interview_on date check (interview_on <= valid_from);
alter table match_group_row add column interview_on date;
