package dk.kk.shared.plan.citizenlife;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;

import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.ToldEvent;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen of a test's own: what is said of them here, and what citizen-service tells. */
final class SaidOfCitizen {
    static final String SOCIAL = "/api/v1/social-plans";
    static final String JOB = "/api/v1/job-plans";
    static final String MEETINGS = "/api/v1/joint-meetings";
    static final String CLARIFICATIONS = "/api/v1/clarifications";

    private final Call sof = Call.by(SOF_CASEWORKER);
    private final Call bif = Call.by(BIF_CASEWORKER);
    private final UUID citizen = Casework.citizen();
    private long told;

    UUID id() {
        return citizen;
    }

    /** The newest that citizen-service tells. */
    void lives(Inbox inbox, @Nullable Integer bornIn, @Nullable LocalDate endedOn) {
        inbox.receive(life(++told, bornIn, endedOn).poll());
    }

    ToldEvent life(long version, @Nullable Integer bornIn, @Nullable LocalDate endedOn) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("citizenId", citizen);
        state.put("birthYear", bornIn);
        state.put("endedOn", endedOn == null ? null : endedOn.toString());
        return new ToldEvent("citizen", "citizen.changed", "citizen", citizen.toString(), version, citizen, state);
    }

    ValidatableResponse need(LocalDate on) {
        return sof.post(SOCIAL + "/needs", of("neededOn", on));
    }

    ValidatableResponse offer(LocalDate on) {
        return sof.post(SOCIAL, of("offeredOn", on));
    }

    ValidatableResponse offerJobPlan(LocalDate on) {
        return bif.post(JOB, of("offeredOn", on));
    }

    String made(LocalDate on) {
        var plan = id(offer(on));
        move(SOCIAL, plan, 1, "making", Map.of("madeOn", on.toString())).statusCode(200);
        return plan;
    }

    ValidatableResponse call(LocalDate on) {
        return bif.post(MEETINGS, Map.of("citizenId", citizen, "plannedOn", on.toString(), "place", "BIF_OFFICE"));
    }

    ValidatableResponse hold(String meeting, LocalDate on) {
        return move(MEETINGS, meeting, 1, "holding", Map.of("heldOn", on.toString(), "agreed", List.of()));
    }

    ValidatableResponse open(LocalDate on) {
        return sof.post(
                CLARIFICATIONS,
                Map.of("citizenId", citizen, "plannedOn", on.toString(), "methods", List.of("INTERVIEW")));
    }

    /** All of its days, which are said anew. */
    ValidatableResponse correct(String clarification, int seen, LocalDate planned, Map<String, ?> further) {
        var correction = new HashMap<String, Object>(further);
        correction.put("plannedOn", planned.toString());
        correction.put("methods", List.of("INTERVIEW"));
        return move(CLARIFICATIONS, clarification, seen, "correction", correction);
    }

    ValidatableResponse startProcedure() {
        return sof.post("/api/v1/procedure-runs", Map.of("citizenId", citizen, "caseType", "BENEFIT_STOP"));
    }

    ValidatableResponse write(String plan, int seen, Map<String, ?> content) {
        return move(SOCIAL, plan, seen, "content", Map.of("why", "CORRECTED", "content", content));
    }

    ValidatableResponse draftJobPlan(String plan, int seen) {
        var content = Map.of(
                "goalOccupation", "a gardener",
                "effort", "a course",
                "weeklyHours", Map.of("from", 5, "to", 10));
        return move(JOB, plan, seen, "content", Map.of("why", "DRAFTED", "content", content));
    }

    /** In the citizen's words. */
    ValidatableResponse state(String plan, LocalDate on) {
        var statement = Map.of("words", "I want a flat", "saidOn", on.toString(), "how", "AT_MEETING");
        return sof.post(SOCIAL + "/{id}/citizen-copy/statements", statement, plan);
    }

    ValidatableResponse move(String of, String id, int seen, String verb, Map<String, ?> body) {
        var by = of.equals(JOB) ? bif : sof;
        return by.seeing(seen).post(of + "/{id}/" + verb, body, id);
    }

    private Map<String, ?> of(String field, LocalDate day) {
        return Map.of("citizenId", citizen, field, day.toString());
    }

    static Map<String, ?> goal(Map<String, ?> step) {
        return Map.of(
                "goals",
                List.of(Map.of(
                        "code", "HOUSING",
                        "text", "a home",
                        "owner", "SOF",
                        "ownerEmployee", "S-SC1-V1-1",
                        "steps", List.of(step),
                        "result", "ACTIVE")));
    }

    static Map<String, ?> attendance(Map<String, String> days) {
        var demand = new HashMap<>(days);
        demand.putAll(Map.of("day", "MONDAY", "startsAt", "09:00", "endsAt", "10:00"));
        return Map.of("attendance", List.of(demand));
    }

    static Map<String, ?> treatment(Map<String, String> days) {
        return Map.of("inpatientTreatment", List.of(days));
    }

    static String id(ValidatableResponse created) {
        return created.statusCode(201).extract().path("id");
    }
}
