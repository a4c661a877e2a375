-- The committees' yearly statuses. What stands in one but the words of people is drawn up of its day and its measurements; of a
-- frozen one content is all of it, to the letter, and jws the same as it was signed.
create table committee_status (
    id              uuid        primary key,
    version         bigint      not null,
    committee       text        not null check (committee in ('EMPLOYMENT_AND_INTEGRATION', 'SOCIAL_SERVICES')),
    of_year         int         not null,
    day             date        not null,
    measurements    uuid[]      not null,
    introduction    text        not null,
    deviations_bif  text        not null,
    deviations_sof  text        not null,
    phase           text        not null check (phase in ('DRAFT', 'APPROVED_BY_BIF', 'APPROVED_BY_SOF', 'APPROVED_BY_BOTH', 'FROZEN')),
    bif_actor       text,
    bif_approved_at timestamptz,
    bif_sha256      text,
    sof_actor       text,
    sof_approved_at timestamptz,
    sof_sha256      text,
    changed_at      timestamptz not null,
    content         text,
    sha256          text        check (sha256 ~ '^[0-9a-f]{64}$'),
    jws             text,
    frozen_at       timestamptz,
    unique (committee, of_year),
    check (num_nulls(bif_actor, bif_approved_at, bif_sha256) in (0, 3)),
    check (num_nulls(sof_actor, sof_approved_at, sof_sha256) in (0, 3)),
    check ((bif_actor is not null) = (phase in ('APPROVED_BY_BIF', 'APPROVED_BY_BOTH', 'FROZEN'))),
    check ((sof_actor is not null) = (phase in ('APPROVED_BY_SOF', 'APPROVED_BY_BOTH', 'FROZEN'))),
    check (num_nonnulls(content, sha256, jws, frozen_at) = case phase when 'FROZEN' then 4 else 0 end)
);
grant select, insert, update on committee_status to ${app};
