-- Up to when each partition of a heard topic is applied here, as its source's newest heartbeat before it says.
create table watermark (
    topic          text        not null,
    partition      int         not null,
    partitions     int         not null,
    complete_up_to timestamptz not null,
    noted_at       timestamptz not null,
    primary key (topic, partition)
);
grant select, insert, update on watermark to ${app};
