-- A gap of the directory is something operations must act on.
alter table incident drop constraint incident_kind_check;
alter table incident add constraint incident_kind_check
    check (kind in ('DELIVERY_EXHAUSTED', 'RECONCILIATION_BREAK', 'RECONCILIATION_FAILED', 'DIRECTORY_GAP'));
