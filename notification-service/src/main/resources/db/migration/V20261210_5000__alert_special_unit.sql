-- What has come up to the special unit is read by its inbox without looking at everybody's.
create index alert_special_unit on alert (id) where escalation = 'SPECIAL_UNIT' or routed_to = 'SPECIAL_UNIT';
