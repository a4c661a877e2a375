-- What a refused or fruitless look-up asked for: the kind and the id, a path, or a keyed hash of a number. Never a number.
alter table audit add column asked text;
