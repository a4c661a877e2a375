package dk.kk.shared.platform.consumer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Locks the touched citizens and then the streams, both in order, drops what is applied already, and applies the rest. */
@ApplicationScoped
class InboxTransaction {

    /**
     * Locks the citizens, and those whose aliases they are, then the streams; the count lets no stream go before them. The row of a
     * citizen that is there is locked and not written again. Remembers the versions and gives the streams that have news. An event
     * carries the whole state of its stream: what was parked before it, or is applied already, is healed with it.
     */
    private static final String CLAIM = """
            with told as (
                select * from unnest(?, ?, ?, ?) told (source, kind, id, version)),
            touched as (select unnest(?) as citizen_id),
            citizens as (
                insert into heard_citizen
                select citizen_id from touched
                union select a.citizen_id from access_alias a join touched t on t.citizen_id = a.alias_id
                order by citizen_id
                on conflict (citizen_id) do update set citizen_id = excluded.citizen_id where false
                returning citizen_id),
            healed as (
                update parked p set resolved_at = clock_timestamp() from told
                where p.resolved_at is null and p.source = told.source and p.stream_kind = told.kind
                  and p.stream_id = told.id and p.version <= told.version)
            insert into applied (source, stream_kind, stream_id, version, applied_at)
            select *, clock_timestamp() from told where (select count(*) from citizens) >= 0 order by source, kind, id
            on conflict (source, stream_kind, stream_id) do update set version = excluded.version, applied_at = excluded.applied_at
                where applied.version < excluded.version
            returning source, stream_kind, stream_id
            """;

    private final Database database;
    private final List<Hears> listeners;
    private final Map<StreamKind, List<Hears>> byKind;

    InboxTransaction(Database database, @All List<Hears> listeners) {
        this.database = database;
        this.listeners = listeners;
        this.byKind = listeners.stream()
                .flatMap(listener -> listener.hears().stream().map(kind -> Map.entry(kind, listener)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** An envelope without readable stream is heard too: it will be parked. */
    boolean isHeard(Envelope envelope) {
        var source = envelope.source();
        var kind = envelope.kind();
        return source == null || kind == null || byKind.containsKey(new StreamKind(source, kind));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void apply(List<HeardEvent> events) {
        var claimed = claim(events);
        var news = events.stream()
                .filter(event -> claimed.contains(event.stream()))
                .toList();
        for (var listener : listeners) {
            var kinds = listener.hears();
            var concerned = news.stream()
                    .filter(event -> kinds.contains(event.streamKind()))
                    .toList();
            if (!concerned.isEmpty()) {
                listener.apply(concerned);
            }
        }
    }

    private Set<HeardEvent.Stream> claim(List<HeardEvent> events) {
        return new HashSet<>(database.list(
                CLAIM,
                row -> new HeardEvent.Stream(row.text("source"), row.text("stream_kind"), row.text("stream_id")),
                SqlArray.texts(events.stream().map(HeardEvent::source).toList()),
                SqlArray.texts(events.stream().map(HeardEvent::kind).toList()),
                SqlArray.texts(events.stream().map(HeardEvent::streamId).toList()),
                SqlArray.numbers(events.stream().map(HeardEvent::version).toList()),
                SqlArray.uuids(events.stream().flatMap(this::citizens).toList())));
    }

    /** Whose rows are to be held before it is applied. */
    Stream<UUID> citizens(HeardEvent event) {
        return byKind.getOrDefault(event.streamKind(), List.of()).stream()
                .flatMap(listener -> listener.citizens(event));
    }
}
