-- What the two texts of 2009 oblige the administrations to. What an entry says never changes; how far it came stands in duty_change.
create table duty (
    id            uuid   primary key,
    version       bigint not null,
    code          text   not null unique check (code ~ '^[DI][1-9]$'),
    part_of       text   references duty (code),
    title_da      text   not null,
    title_en      text   not null,
    responsible   text   not null check (responsible in ('BIF', 'SOF', 'BOTH')),
    deadline_da   text,
    deadline_en   text,
    last_day      date,
    document      text   not null check (document in ('RECOMMENDATION', 'STRATEGY')),
    section_da    text   not null,
    section_en    text   not null,
    quote_da      text   not null,
    quote_en      text   not null,
    registered_at timestamptz, -- null: of this one nothing was told yet
    check (num_nulls(deadline_da, deadline_en, last_day) in (0, 3))
);
grant select, update (version, registered_at) on duty to ${app};

-- Everything that was ever said of a duty, in that order: a move, a text, an evidence, or that an evidence is withdrawn.
create table duty_change (
    duty_id        uuid        not null references duty,
    position       int         not null,
    administration text        not null check (administration in ('BIF', 'SOF')),
    actor          text        not null,
    recorded_at    timestamptz not null,
    phase          text        check (phase in ('NOT_STARTED', 'UNDER_WAY', 'IMPLEMENTED', 'DELAYED', 'GIVEN_UP')),
    happened_on    date,
    reason         text,
    wording        text,
    evidence_id    uuid        unique,
    shows          text,
    figure         text        check (figure in ('GOAL_1', 'GOAL_2', 'GOAL_3', 'TABLE_1', 'TABLE_2')),
    figure_day     date,
    place          text        check (place in ('FIGURES', 'DUTIES', 'INBOX', 'CITIZEN', 'PLAN', 'OFFER', 'STOPS', 'OPERATIONS')),
    path           text,
    withdrawn_id   uuid        references duty_change (evidence_id),
    primary key (duty_id, position),
    check (num_nonnulls(phase, wording, evidence_id, withdrawn_id) = 1),
    check ((phase is null) = (happened_on is null)),
    check ((evidence_id is null) = (shows is null)),
    check ((place is null) = (path is null)),
    check (figure_day is null or figure is not null)
);
grant select, insert on duty_change to ${app};
