-- Attempts that offer-service keeps with a benefit stop are in the contact log, too: each once, by its place among the stop's.
alter table contact
    add column stop_id         uuid,
    add column attempt_of_stop int check (attempt_of_stop > 0),
    add constraint contact_of_stop check ((stop_id is null) = (attempt_of_stop is null));
create unique index contact_once_of_stop on contact (stop_id, attempt_of_stop) where stop_id is not null;
