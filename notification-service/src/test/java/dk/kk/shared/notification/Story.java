package dk.kk.shared.notification;

import dk.kk.shared.platform.testing.ToldEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One citizen with one stop, told the way the other services tell it: whole states, as JSON. */
public record Story(UUID citizen, UUID stop) {

    public static final String DAY = "2007-12-01";
    /** Where alerts stand as long as the directory knows no entry point. */
    public static final String LAST_RESORT = "SPECIAL-UNIT";

    public static Story begin() {
        return new Story(UUID.randomUUID(), UUID.randomUUID());
    }

    public ToldEvent stop(long version, String phase) {
        return stop(version, phase, Map.of());
    }

    public ToldEvent stop(long version, String phase, String origin) {
        return stop(version, phase, Map.of("origin", origin));
    }

    /** As a stop is told that is not decided, or never was. */
    public ToldEvent stopWithoutDay(long version, String phase) {
        return undecided(version, phase, Map.of());
    }

    /** In hearing, with an answer for each of these codes; BIF has seen the first one. */
    public ToldEvent hearing(long version, String... answers) {
        var told = new ArrayList<Map<String, Object>>();
        for (var code : answers) {
            var answer = new HashMap<String, Object>(
                    Map.of("code", code, "team", "SC1-V1", "answeredAt", "2007-11-21T09:00:00Z", "late", false));
            answer.put("seenAt", told.isEmpty() ? "2007-11-22T09:00:00Z" : null);
            told.add(answer);
        }
        return undecided(version, "HEARING", Map.of("answerBy", "2007-11-27", "answers", told));
    }

    private ToldEvent undecided(long version, String phase, Map<String, ?> more) {
        var otherwise = new HashMap<String, Object>(more);
        otherwise.put("effectiveFrom", null);
        otherwise.put("decidedAt", null);
        return stop(version, phase, otherwise);
    }

    /** @param otherwise the fields that are not as those of a decided sanction */
    public ToldEvent stop(long version, String phase, Map<String, ?> otherwise) {
        var state = new HashMap<String, Object>(Map.of(
                "stopId",
                stop,
                "citizenId",
                citizen,
                "benefitId",
                benefit(),
                "ground",
                "SANCTION",
                "kind",
                "STOP",
                "phase",
                phase,
                "consideredOn",
                "2007-11-20",
                "eventOn",
                "2007-11-12",
                "decidedAt",
                "2007-11-30T11:05:12.345Z",
                "effectiveFrom",
                DAY));
        state.putAll(Map.of("origin", "LIVE", "discovered", false, "answers", List.of()));
        state.putAll(otherwise);
        var type = "benefit-stop." + phase.toLowerCase(Locale.ROOT).replace('_', '-');
        return new ToldEvent("offer", type, "benefit-stop", stop.toString(), version, citizen, state);
    }

    /** The benefit that is stopped; the stop itself names it by its id alone. */
    public ToldEvent benefit(String type) {
        var rows = List.of(Map.of("startedOn", "2007-01-01", "recordedAt", "2007-01-01T00:00:00Z"));
        var state = Map.of(
                "benefitId", benefit(), "citizenId", citizen, "benefitType", type, "origin", "LIVE", "rows", rows);
        return new ToldEvent("offer", "benefit.granted", "benefit", benefit().toString(), 1, citizen, state);
    }

    private UUID benefit() {
        return new UUID(stop.getMostSignificantBits(), ~stop.getLeastSignificantBits());
    }

    /** Without a day the citizen was never shared, as known now. */
    public ToldEvent shared(long version, @Nullable String from) {
        return shared(version, from, "2007-01-02T00:00:00Z");
    }

    public ToldEvent shared(long version, @Nullable String from, String recordedAt) {
        var rows = new ArrayList<Map<String, String>>();
        rows.add(Map.of(
                "validFrom",
                "2000-01-01",
                "recordedAt",
                "2007-01-01T00:00:00Z",
                "supersededAt",
                "2007-01-02T00:00:00Z"));
        if (from != null) {
            rows.add(Map.of("validFrom", from, "recordedAt", recordedAt));
        }
        return citizenTells("shared-periods", version, Map.of("citizenId", citizen, "rows", rows));
    }

    /** SOF teams, each from a day on until the next one's: {@code "2007-01-01 SC1-V1"}. */
    public ToldEvent responsible(long version, String... teams) {
        var rows = new ArrayList<Map<String, String>>();
        rows.add(responsibility("BIF", "JC1-T1", "2000-01-01", "2100-01-01"));
        for (var i = 0; i < teams.length; i++) {
            var until = i + 1 < teams.length ? teams[i + 1].substring(0, 10) : "2100-01-01";
            rows.add(responsibility("SOF", teams[i].substring(11), teams[i].substring(0, 10), until));
        }
        return citizenTells("responsibility", version, Map.of("citizenId", citizen, "rows", rows));
    }

    /** One SOF team from a day on, with the citizen's caseworker. */
    public ToldEvent caseworker(long version, String team, String caseworker) {
        var row = new HashMap<>(responsibility("SOF", team.substring(11), team.substring(0, 10), "2100-01-01"));
        row.put("caseworker", caseworker);
        return citizenTells("responsibility", version, Map.of("citizenId", citizen, "rows", List.of(row)));
    }

    /** On it from long ago on. */
    public ToldEvent greenLine(long version) {
        var row = Map.of("setBy", "SOF", "validFrom", "2000-01-01", "recordedAt", "2007-01-01T00:00:00Z");
        return citizenTells("green-line", version, Map.of("citizenId", citizen, "rows", List.of(row)));
    }

    /** A unit of SOF's that is, or is no more, the single entry point. */
    public static ToldEvent entryPoint(String code, long version, boolean is) {
        var unit = Map.of("code", code, "name", "x", "administration", "SOF", "kind", "ENTRY_POINT", "entryPoint", is);
        return new ToldEvent("citizen", "unit.changed", "directory", code, version, UUID.randomUUID(), unit);
    }

    /** Published in this order. */
    public static void publish(ToldEvent... told) {
        publish(Arrays.asList(told));
    }

    public static void publish(List<ToldEvent> told) {
        told.forEach(ToldEvent::publish);
    }

    private ToldEvent citizenTells(String kind, long version, Object state) {
        return new ToldEvent("citizen", kind + ".changed", kind, citizen.toString(), version, citizen, state);
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
