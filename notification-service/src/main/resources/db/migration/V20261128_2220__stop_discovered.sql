-- Whether nobody had registered a stop: BIF's payment ended, and the paying system told of it. False of what was heard before this,
-- until it is heard again.
alter table stop add column discovered boolean not null default false;
