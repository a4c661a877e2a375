-- A citizen's alerts, asked for whenever a caseworker opens the citizen.
create index alert_citizen on alert (citizen_id);
