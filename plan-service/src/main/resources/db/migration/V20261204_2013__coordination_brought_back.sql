-- A file brought a plan back that was taken back here: nobody is asked about it until it changes here.
alter table coordination_cause add column brought_back boolean not null default false;
