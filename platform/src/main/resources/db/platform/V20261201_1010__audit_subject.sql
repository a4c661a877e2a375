-- Who was seen, when, in which row of the audit: kept up behind the requests, which paid for an index over arrays until now.
create table audit_subject (
    subject  uuid        not null,
    at       timestamptz not null,
    audit_id bigint      not null,
    primary key (subject, at, audit_id)
);
grant select, insert on audit_subject to ${app};

-- All of the audit up to this row, in the order of transactions, stands in audit_subject.
create table audit_mark (
    writer xid8   not null,
    id     bigint not null
);
create unique index audit_mark_alone on audit_mark ((true));
insert into audit_mark values ('0', 0); -- what is there is taken as all that comes is: in steps, without a lock that requests wait for
grant select, update on audit_mark to ${app};

drop index audit_subjects;
create index audit_writer on audit (writer, id);
create index audit_at on audit (at);
