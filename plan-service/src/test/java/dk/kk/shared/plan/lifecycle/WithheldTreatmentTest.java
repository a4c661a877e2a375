package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.plan.effort.ToldSharing;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** BIF is told neither of treatment nor that SOF wrote of it. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WithheldTreatmentTest {
    private static final String PLANS = "/api/v1/social-plans";
    private static final String REQUESTS = "/api/v1/coordination-requests?citizenId={id}";
    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Call BIF = Call.by(BIF_CASEWORKER);
    private static final Map<String, ?> TREATMENT =
            Map.of("conditions", List.of(Map.of("kind", "TREATMENT", "text", "methadone")));

    @Inject
    Inbox inbox;

    private final UUID citizen = Casework.citizen();

    @Test
    void what_bif_reads_of_a_plan_is_the_same_after_treatment_was_written_into_it() {
        var plan = made();
        write(plan, 2, Map.of("purpose", "a home"));
        var before = told(plan);

        write(plan, 3, Map.of("purpose", "a home", "inpatientTreatment", List.of(Map.of("from", "2007-12-01"))));
        assertThat(told(plan)).isEqualTo(before);
        BIF.get(PLANS + "/{id}/difference?from=1&to=2", plan).statusCode(404);
        SOF.get(PLANS + "/{id}/content-versions", plan).body("version", contains(1, 2));

        write(plan, 4, Map.of("purpose", "a job"));
        BIF.get(PLANS + "/{id}/content-versions", plan).body("version", contains(1, 2));
        BIF.get(PLANS + "/{id}/content", plan)
                .body("written.version", equalTo(2))
                .body("content.purpose", equalTo("a job"));
        BIF.get(PLANS + "/{id}/content?version=1", plan).body("content.purpose", equalTo("a home"));
        BIF.get(PLANS + "/{id}/difference?from=1&to=2", plan).body("changes.field", contains("purpose"));
        SOF.get(PLANS + "/{id}", plan).body("contentVersion", equalTo(3)).body("version", equalTo(5));
    }

    @Test
    void a_plan_that_speaks_of_treatment_alone_says_nothing_to_bif() {
        var plan = made();
        write(plan, 2, TREATMENT);

        BIF.get(PLANS + "/{id}", plan)
                .header("ETag", "\"2\"")
                .body("contentVersion", equalTo(0))
                .body("version", equalTo(2))
                .body("history", hasSize(2));
        BIF.get(PLANS + "/{id}/content", plan).header("ETag", "\"2\"").body("written", nullValue());
        BIF.get(PLANS + "/{id}/content-versions", plan).body("$", hasSize(0));
    }

    @Test
    void bif_is_not_asked_about_what_it_is_not_told() {
        inbox.receive(
                ToldSharing.shared(citizen, 1, LocalDate.of(2005, 1, 1), null).poll());
        var plan = made();
        var request = BIF.get(REQUESTS, citizen).body("$", hasSize(1)).extract().<String>path("[0].id");
        BIF.seeing(1)
                .post("/api/v1/coordination-requests/{id}/answer", Map.of("outcome", "AGREED"), request)
                .statusCode(200);

        write(plan, 2, TREATMENT);
        BIF.get(REQUESTS, citizen).body("phase", contains("ANSWERED"));

        write(plan, 3, Map.of("purpose", "a home"));
        BIF.get(REQUESTS, citizen).body("$", hasSize(2)).body("causeVersion", contains(2, 3));
        SOF.get(REQUESTS, citizen).body("causeVersion", contains(2, 4));
    }

    private static List<String> told(String plan) {
        return List.of("", "/content", "/content-versions").stream()
                .map(part ->
                        BIF.get(PLANS + "/{id}" + part, plan).statusCode(200).extract())
                .map(answer -> answer.header("ETag") + answer.asString())
                .toList();
    }

    private String made() {
        var id = SOF.post(PLANS, Map.of("citizenId", citizen, "offeredOn", "2007-11-01"))
                .extract()
                .<String>path("id");
        SOF.seeing(1)
                .post(PLANS + "/{id}/making", Map.of("madeOn", "2007-11-05"), id)
                .statusCode(200);
        return id;
    }

    private static void write(String plan, int seen, Map<String, ?> content) {
        SOF.seeing(seen)
                .post(PLANS + "/{id}/content", Map.of("why", "DRAFTED", "content", content), plan)
                .statusCode(200);
    }
}
