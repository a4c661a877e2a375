-- The method-development projects. At most five run on any day: whoever registers one holds a lock and counts.
create table method_project (
    id          uuid        primary key,
    code        text        not null unique,
    name        text        not null,
    starts_on   date        not null,
    ends_on     date        check (starts_on <= ends_on),
    recorded_at timestamptz not null,
    version     bigint      not null
);
grant select, insert, update on method_project to ${app};

-- Whether an offer belongs to a project, in the order it was recorded; a row is superseded by the offer's next one and never changed.
create table method_project_offer_row (
    project_id  uuid        not null references method_project,
    position    int         not null,
    offer_id    uuid        not null references offer,
    attached    boolean     not null,
    recorded_at timestamptz not null,
    primary key (project_id, position)
);
create index method_project_offer_row_offer on method_project_offer_row (offer_id);
grant select, insert on method_project_offer_row to ${app};
