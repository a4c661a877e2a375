-- Those that come back when a sharing begins that was known beforehand: looked for every minute, among the newest.
create index coordination_request_lost on coordination_request (recorded_at) where withdrawal_reason = 'NOT_SHARED';
