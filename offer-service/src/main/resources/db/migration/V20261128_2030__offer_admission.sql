-- By which law an offer is given (null: nobody has said), whom it is made for, and who may be referred to it. The lists are short, and
-- nobody asks for offers by them.
alter table offer
    add column law       text check (law in ('ACTIVE_EMPLOYMENT_ACT', 'ACTIVE_SOCIAL_POLICY_ACT', 'SOCIAL_SERVICES_ACT', 'NONE')),
    add column aimed_at  text not null default '[]' check (aimed_at is json array),
    add column admission text not null default '{"benefitTypes":[],"matchGroups":[]}' check (admission is json object);
