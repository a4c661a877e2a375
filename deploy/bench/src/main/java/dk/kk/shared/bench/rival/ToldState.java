package dk.kk.shared.bench.rival;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record as a loop by hand reads it: its stream by the headers, its state only where it is the newest. */
record ToldState(String source, String kind, String id, long version, String data) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CODES = List.of("code", "targetGroup", "phase");
    private static final List<String> BEGINS = List.of("validFrom", "openedOn", "startedOn", "madeOn", "actualStart");
    private static final List<String> ENDS = List.of("validTo", "closedOn", "endedOn", "actualEnd");

    /** A row of a state, days and instants as they are written. */
    record Row(
            int position,
            @Nullable String citizen,
            @Nullable String code,
            @Nullable String from,
            @Nullable String to,
            @Nullable String recordedAt,
            @Nullable String supersededAt) {}

    record Stream(String source, String kind, String id) {}

    /** @return null of a heartbeat, which has no version */
    static @Nullable ToldState of(ConsumerRecord<String, String> record) {
        var version = header(record, "ce_streamversion");
        return version.isEmpty()
                ? null
                : new ToldState(
                        header(record, "ce_source").substring(1),
                        header(record, "ce_streamkind"),
                        header(record, "ce_streamid"),
                        Long.parseLong(version),
                        record.value());
    }

    Stream stream() {
        return new Stream(source, kind, id);
    }

    /** As {@code citizen/match-group}. */
    String path() {
        return source + "/" + kind;
    }

    /** A state without rows is one. */
    List<Row> rows() {
        try {
            var state = JSON.readTree(data);
            var citizen = first(state, List.of("citizenId"));
            var said = state.path("rows").isArray() ? state.path("rows") : List.of(state);
            var rows = new ArrayList<Row>();
            for (var row : said) {
                rows.add(new Row(
                        rows.size(),
                        citizen,
                        first(row, CODES),
                        first(row, BEGINS),
                        first(row, ENDS),
                        first(row, List.of("recordedAt")),
                        first(row, List.of("supersededAt"))));
            }
            return rows;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String first(JsonNode row, List<String> names) {
        return names.stream()
                .map(row::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(null);
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
