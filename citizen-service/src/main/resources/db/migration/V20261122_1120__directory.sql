-- Units of both administrations: centres, their teams, and the single entry point.
create table unit (
    code           text primary key,
    name           text    not null,
    administration text    not null check (administration in ('BIF', 'SOF')),
    kind           text    not null check (kind in ('CENTRE', 'JOB_CENTRE_TEAM', 'ADULT_TEAM',
                                                    'SERVICE_AND_RECEPTION_TEAM', 'COUNSELLING_TEAM',
                                                    'DISABILITY_TEAM', 'ENTRY_POINT')),
    parent_code    text references unit deferrable initially deferred,
    entry_point    boolean not null,
    version        bigint  not null
);
grant select, insert, update on unit to ${app};
