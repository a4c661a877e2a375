-- Which unit of BIF pays a benefit, and whether in full (never an amount), as the postings say; null where none has said it. amount_since is
-- the first day of that class.
alter table benefit_row
    add column paying_unit  text,
    add column amount_class text check (amount_class in ('FULL', 'REDUCED')),
    add column amount_since date,
    add check (amount_since is null or amount_class is not null);
