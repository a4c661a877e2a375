package dk.kk.shared.platform.consumer;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Up to which version each stream is applied here. */
@Singleton
class AppliedVersions {

    private static final String VERSIONS = """
            select a.source, a.stream_kind, a.stream_id, a.version from applied a
            join unnest(?, ?, ?) told (source, kind, id)
              on (a.source, a.stream_kind, a.stream_id) = (told.source, told.kind, told.id)
            """;

    private final Database database;

    AppliedVersions(Database database) {
        this.database = database;
    }

    /** Of their streams; one that is not applied at all is absent. A replay asks it while the table fills from nothing. */
    Map<HeardEvent.Stream, Long> of(List<HeardEvent> events) {
        return database
                .with(statements -> statements
                        .plannedEachTime()
                        .list(
                                VERSIONS,
                                row -> Map.entry(
                                        new HeardEvent.Stream(
                                                row.text("source"), row.text("stream_kind"), row.text("stream_id")),
                                        row.number("version")),
                                SqlArray.texts(
                                        events.stream().map(HeardEvent::source).toList()),
                                SqlArray.texts(
                                        events.stream().map(HeardEvent::kind).toList()),
                                SqlArray.texts(events.stream()
                                        .map(HeardEvent::streamId)
                                        .toList())))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
