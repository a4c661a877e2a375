-- Which initiative for women an offer is part of. The open anonymous counselling is none: nobody is enrolled in it.
alter table offer add column initiative text
    check (initiative in ('DEBT_COUNSELLING', 'SOCIAL_ENTERPRISES', 'VULNERABLE_MOTHERS', 'DISTRICT_MOTHERS_AND_AMBASSADORS'));
