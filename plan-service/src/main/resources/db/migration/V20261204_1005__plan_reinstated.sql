-- Whose place a plan took: asked when it is discarded.
create index plan_row_replaced_by on plan_row (replaced_by) where replaced_by is not null;
