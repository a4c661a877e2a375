package dk.kk.shared.notification;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.EventLog;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** One citizen with one stop, told the way the other services tell it: whole states, as JSON. */
public record Story(UUID citizen, UUID stop) {

    public static final String DAY = "2007-12-01";
    public static final String ENTRY_POINT = "SOF-INDGANG";
    public static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    public static Story begin() {
        return new Story(UUID.randomUUID(), UUID.randomUUID());
    }

    /** Something another service says; may be said again, and in any order. */
    public record Told(String source, String type, String kind, String streamId, long version, UUID key, Object state) {

        public void publish() {
            EventLog.publish(source, type, kind, streamId, version, key, state);
        }

        public HeardEvent heard() {
            return new HeardEvent(
                    source, kind, streamId, version, key, type, "test", Instant.EPOCH, null, EventJson.tree(data()));
        }

        /** As a consumer's poll with nothing else in it. */
        public ConsumerRecords<String, String> poll() {
            var message = new ConsumerRecord<>(source + ".events.v1", 0, version, key.toString(), data());
            Map.of(
                            "ce_source", source,
                            "ce_type", type,
                            "ce_streamkind", kind,
                            "ce_streamid", streamId,
                            "ce_streamversion", Long.toString(version),
                            "ce_time", "2007-11-30T11:05:12Z",
                            "traceparent", TRACE)
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return new ConsumerRecords<>(Map.of(new TopicPartition(message.topic(), 0), List.of(message)), Map.of());
        }

        private String data() {
            return state instanceof String text ? text : EventJson.write(state);
        }
    }

    public Told stop(long version, String phase) {
        return stop(version, phase, "LIVE");
    }

    public Told stop(long version, String phase, String origin) {
        return stop(version, phase, origin, "\"" + DAY + "\"");
    }

    public Told stopWithoutDay(long version, String phase) {
        return stop(version, phase, "LIVE", "null");
    }

    private Told stop(long version, String phase, String origin, String day) {
        return new Told(
                "offer",
                "benefit-stop." + phase.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "benefit-stop",
                stop.toString(),
                version,
                citizen,
                """
                {"stopId":"%s","citizenId":"%s","benefitId":"%s","ground":"SANCTION","kind":"STOP","phase":"%s",
                 "consideredOn":"2007-11-20","decidedAt":"2007-11-30T11:05:12.345Z","effectiveFrom":%s,
                 "origin":"%s","answers":[]}""".formatted(stop, citizen, UUID.randomUUID(), phase, day, origin));
    }

    /** Without a day the citizen was never shared, as known now. */
    public Told shared(long version, @Nullable String from) {
        var rows = new ArrayList<Map<String, String>>();
        rows.add(Map.of(
                "validFrom",
                "2000-01-01",
                "recordedAt",
                "2007-01-01T00:00:00Z",
                "supersededAt",
                "2007-01-02T00:00:00Z"));
        if (from != null) {
            rows.add(Map.of("validFrom", from, "recordedAt", "2007-01-02T00:00:00Z"));
        }
        return citizenTells("shared-periods", version, Map.of("citizenId", citizen, "rows", rows));
    }

    /** SOF teams, each from a day on until the next one's: {@code "2007-01-01 SC1-V1"}. */
    public Told responsible(long version, String... teams) {
        var rows = new ArrayList<Map<String, String>>();
        rows.add(responsibility("BIF", "JC1-T1", "2000-01-01", "2100-01-01"));
        for (var i = 0; i < teams.length; i++) {
            var until = i + 1 < teams.length ? teams[i + 1].substring(0, 10) : "2100-01-01";
            rows.add(responsibility("SOF", teams[i].substring(11), teams[i].substring(0, 10), until));
        }
        return citizenTells("responsibility", version, Map.of("citizenId", citizen, "rows", rows));
    }

    /** A unit of SOF's that is, or is no more, the single entry point. */
    public static Told entryPoint(String code, long version, boolean is) {
        var unit = Map.of("code", code, "name", "x", "administration", "SOF", "kind", "ENTRY_POINT", "entryPoint", is);
        return new Told("citizen", "unit.changed", "directory", code, version, UUID.randomUUID(), unit);
    }

    /** Published in this order. */
    public static void publish(Told... told) {
        publish(Arrays.asList(told));
    }

    public static void publish(List<Told> told) {
        told.forEach(Told::publish);
    }

    private Told citizenTells(String kind, long version, Object state) {
        return new Told("citizen", kind + ".changed", kind, citizen.toString(), version, citizen, state);
    }

    private static Map<String, String> responsibility(String administration, String team, String from, String to) {
        return Map.of(
                "administration", administration,
                "team", team,
                "centre", team.substring(0, 3),
                "validFrom", from,
                "validTo", to,
                "recordedAt", "2007-01-01T00:00:00Z");
    }
}
