-- Why a BIF case was closed, where it is known; it has a day from which it is closed.
alter table citizen_case_row
    add column closed_because text check (closed_because in ('WORK', 'EDUCATION', 'DISABILITY_PENSION', 'OTHER')),
    add check (closed_because is null or valid_to is not null);
