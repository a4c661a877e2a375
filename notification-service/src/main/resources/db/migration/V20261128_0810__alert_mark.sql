-- While an inbox is open somewhere, all teams' alerts are counted once a second: out of this index alone.
create index alert_mark on alert (team) include (version, recorded_at);
