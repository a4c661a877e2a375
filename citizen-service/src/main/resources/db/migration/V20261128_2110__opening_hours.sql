-- When a unit is open by its own word, and the days on which it is closed; empty: nobody has said. Short, and nobody asks by it.
alter table unit add column hours text not null default '{"weekly":[],"closures":[]}' check (hours is json object);
