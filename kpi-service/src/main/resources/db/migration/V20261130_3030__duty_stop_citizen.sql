-- A citizen's timeline asks for the citizen's stops.
create index duty_stop_citizen on duty_stop (citizen_id);
