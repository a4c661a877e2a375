package dk.kk.shared.plan.council;

import dk.kk.shared.platform.testing.Call;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Meetings of the project council as they are sent. */
public final class CouncilSamples {
    private static final String MEETINGS = "/api/v1/council-meetings";

    private CouncilSamples() {}

    /** A meeting in version 2 that has the proposals on its agenda. */
    public static String meeting(Call unit, LocalDate day, String... proposals) {
        var id = unit.post(MEETINGS, Map.of("day", day.toString()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        unit.seeing(1)
                .request()
                .body(Map.of("proposals", List.of(proposals)))
                .put(MEETINGS + "/{id}/agenda", id)
                .then()
                .statusCode(200);
        return id;
    }

    public static Map<String, Object> approval(String proposal, String... conditions) {
        return Map.of(
                "proposalId",
                proposal,
                "outcome",
                conditions.length == 0 ? "APPROVED" : "APPROVED_WITH_CONDITIONS",
                "conditions",
                List.of(conditions));
    }
}
