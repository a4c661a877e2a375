package dk.kk.shared.kpi;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen of a test, and the states that speak of one in the shapes of {@code docs/events}. */
public final class Someone {

    private static final String RECORDED = "2007-11-30T11:00:00Z";

    public final UUID id = UUID.randomUUID();

    public StreamState shared(LocalDate from, @Nullable LocalDate to) {
        return ofCitizen("shared-periods", rows(period(from, to)));
    }

    public StreamState bifCase(LocalDate openedOn, @Nullable LocalDate closedOn) {
        var state = rows(values("openedOn", openedOn, "closedOn", closedOn));
        state.putAll(values("caseType", "CASH_BENEFIT", "countsAsShared", true));
        return own("citizen", "bif-case", "caseId", state);
    }

    public StreamState closedBifCase(LocalDate openedOn, LocalDate closedOn, @Nullable String because) {
        var state = rows(values("openedOn", openedOn, "closedOn", closedOn, "closedBecause", because));
        state.putAll(values("caseType", "CASH_BENEFIT", "countsAsShared", true));
        return own("citizen", "bif-case", "caseId", state);
    }

    public StreamState matchGroup(String code, LocalDate from, @Nullable LocalDate to) {
        var row = period(from, to);
        row.putAll(values("model", "2009", "code", code));
        return ofCitizen("match-group", rows(row));
    }

    public StreamState targetGroups(LocalDate from, @Nullable LocalDate to, String... groups) {
        return ofCitizen(
                "target-groups",
                rows(Arrays.stream(groups)
                        .map(group -> {
                            var row = period(from, to);
                            row.put("targetGroup", group);
                            return row;
                        })
                        .toList()));
    }

    public StreamState socialPlan(
            @Nullable LocalDate madeOn, @Nullable LocalDate followedUpOn, @Nullable LocalDate endedOn) {
        return plan("social-plan", madeOn, followedUpOn, endedOn);
    }

    public StreamState jobPlan(@Nullable LocalDate madeOn, @Nullable LocalDate endedOn) {
        return plan("job-plan", madeOn, null, endedOn);
    }

    private StreamState plan(
            String kind, @Nullable LocalDate madeOn, @Nullable LocalDate followedUpOn, @Nullable LocalDate endedOn) {
        var row = values("phase", "MADE", "madeOn", madeOn, "followedUpOn", followedUpOn, "endedOn", endedOn);
        return own("plan", kind, "planId", rows(row));
    }

    public StreamState course(
            LocalDate actualStart, @Nullable LocalDate actualEnd, @Nullable LocalDate operaRegisteredOn) {
        return course("STARTED", "ACTIVATION", actualStart, actualEnd, operaRegisteredOn);
    }

    public StreamState course(
            String phase,
            String countsAs,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable LocalDate operaRegisteredOn) {
        var state = rows(values(
                "phase", phase,
                "plannedStart", actualStart,
                "actualStart", actualStart,
                "actualEnd", actualEnd,
                "operaRegisteredOn", operaRegisteredOn));
        state.putAll(values("offerId", UUID.randomUUID(), "countsAs", countsAs, "countsForGoal3", true));
        return own("offer", "enrolment", "enrolmentId", state);
    }

    public StreamState ended(LocalDate endedOn) {
        return ofCitizen("citizen", values("endedOn", endedOn, "endReason", "MOVED"));
    }

    /** This one's id is an alias of the other's. */
    public StreamState mergedInto(Someone other, String recordedAt) {
        return merges(other.id, values("citizenId", other.id, "recordedAt", recordedAt, "supersededAt", null));
    }

    /** It was for some time. */
    public StreamState mergedInto(Someone other, String recordedAt, String unmergedAt) {
        return merges(null, values("citizenId", other.id, "recordedAt", recordedAt, "supersededAt", unmergedAt));
    }

    private StreamState merges(@Nullable UUID citizen, Map<String, @Nullable Object> row) {
        var state = values("aliasId", id, "citizenId", citizen, "rows", List.of(row));
        return new StreamState("citizen", "merge-alias", id.toString(), id, state);
    }

    /** A stream that has the citizen's id. */
    public StreamState ofCitizen(String kind, Map<String, @Nullable Object> state) {
        state.put("citizenId", id);
        return new StreamState("citizen", kind, id.toString(), id, state);
    }

    private StreamState own(String source, String kind, String idName, Map<String, @Nullable Object> state) {
        var stream = UUID.randomUUID();
        state.put(idName, stream);
        state.put("citizenId", id);
        return new StreamState(source, kind, stream.toString(), id, state);
    }

    @SafeVarargs
    public static Map<String, @Nullable Object> rows(Map<String, @Nullable Object>... rows) {
        return rows(List.of(rows));
    }

    public static Map<String, @Nullable Object> rows(List<Map<String, @Nullable Object>> rows) {
        rows.forEach(row -> row.putIfAbsent("recordedAt", RECORDED));
        return values("rows", rows);
    }

    public static Map<String, @Nullable Object> period(LocalDate from, @Nullable LocalDate to) {
        return values("validFrom", from, "validTo", to);
    }

    /** A map that takes null, as JSON does. */
    public static Map<String, @Nullable Object> values(@Nullable Object... namesAndValues) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return values;
    }
}
