package dk.kk.shared.kpi.status;

import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.testing.Call;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a test of statuses needs: somebody who is counted, all sources heard, and measurements. */
final class Prepared {

    static final LocalDate NOVEMBER = LocalDate.of(2009, 11, 30);
    static final LocalDate DECEMBER = LocalDate.of(2009, 12, 31);
    private static final String GOAL_1 = "/api/v1/goals/1?asOf=" + DECEMBER + "&knownAt=";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Prepared() {}

    static void allIsHeard(Database database, List<String> topics) {
        database.run("""
                insert into watermark (topic, partition, partitions, complete_up_to, noted_at)
                select topic, 0, 1, '2026-01-01', clock_timestamp() from unnest(?) topic
                on conflict (topic, partition) do update set complete_up_to = excluded.complete_up_to
                """, SqlArray.texts(topics));
    }

    /** From November 2009 into 2010, in match group 4 and with a social action plan; all of it recorded at that time. */
    static void somebodyIsCounted(String recordedAt, LocalDate knownAt) {
        var numerator = counted(knownAt, "numerator") + 1;
        var denominator = counted(knownAt, "denominator") + 1;
        var someone = new Someone();
        var from = LocalDate.of(2009, 11, 1);
        var to = LocalDate.of(2010, 1, 2);
        Stream.of(
                        someone.shared(from, to),
                        someone.targetGroups(from, to, "DISABILITY"),
                        someone.matchGroup("4", from, to),
                        someone.socialPlan(from, null, null))
                .map(state -> recorded(state, recordedAt))
                .forEach(state -> state.told(1).publish());
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        goal1(knownAt).body("numerator", equalTo(numerator)).body("denominator", equalTo(denominator)));
    }

    private static StreamState recorded(StreamState state, String at) {
        if (state.state() instanceof Map<?, ?> values && values.get("rows") instanceof List<?> rows) {
            var all = new LinkedHashMap<String, Object>();
            values.forEach((name, value) -> all.put(String.valueOf(name), value));
            all.put("rows", rows.stream().map(row -> recordedRow(row, at)).toList());
            return new StreamState(state.source(), state.kind(), state.streamId(), state.citizenId(), all);
        }
        throw new AssertionError("No rows: " + state);
    }

    private static Map<String, Object> recordedRow(Object row, String at) {
        var all = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) row).forEach((name, value) -> all.put(String.valueOf(name), value));
        all.put("recordedAt", at);
        return all;
    }

    private static int counted(LocalDate knownAt, String number) {
        var answer = Call.by(SOF_MANAGER).get(GOAL_1 + knownAt).extract();
        return answer.statusCode() == 200 ? answer.path(number) : 0; // before anything is known there is no figure
    }

    private static ValidatableResponse goal1(LocalDate knownAt) {
        return Call.by(SOF_MANAGER).get(GOAL_1 + knownAt).statusCode(200);
    }

    /** @return its id */
    static String measured(LocalDate asOf, LocalDate knownAt) {
        return Call.by(COMMITTEE_SECRETARY)
                .post("/api/v1/measurements", Map.of("asOf", asOf.toString(), "knownAt", knownAt.toString()))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
