package dk.kk.shared.offer.attendance;

import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.testing.Casework.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AttendanceDeliveryTest {
    private static final String ANNA = "0102631235";
    private static final String BENT = "0304720011";
    private static final String NOBODY = "0304720000";
    private static final Set<String> ENDED = Set.of("VALIDATED", "DONE", "FAILED");

    private final Deliveries own = new Deliveries(code("O-"), code("P-"));
    private final Deliveries foreign = new Deliveries(code("F-"), code("P-"));
    private final Call provider = Call.by(OFFER_PROVIDER, "", own.provider());

    @BeforeEach
    void anna_is_in_an_own_offer_and_bent_in_a_foreign_one() {
        own.offer();
        foreign.offer();
        own.course(ANNA, "STARTED;2007-10-01;2007-10-01;2007-10-01;;");
        foreign.course(BENT, "STARTED;2007-10-01;2007-10-01;2007-10-01;;");
        foreign.course(ANNA, "STARTED;2007-10-01;2007-10-01;2007-10-01;;");
    }

    @Test
    void a_provider_delivers_attendance_in_its_own_offers_and_the_same_again_changes_nothing() {
        var file = own.header() + own.row(ANNA, "2007-11-19;300;240;0;") + own.row(ANNA, "2007-11-26;300;300;0;");

        assertThat(counts(delivered(file, false))).containsExactly(2, 0, 0, 2);
        assertThat(counts(delivered(file, false))).containsExactly(2, 0, 2, 0);

        var operators = Delivery.of("attendance", file).ended();
        assertThat(operators.findings()).isEmpty();
    }

    @Test
    void a_foreign_citizen_is_unknown_in_the_very_words_of_one_who_does_not_exist() {
        var file = own.header()
                + own.row(BENT, "2007-11-19;300;240;0;")
                + own.row(NOBODY, "2007-11-19;300;240;0;")
                + foreign.row(BENT, "2007-11-19;300;9999;0;")
                + foreign.row(NOBODY, "2007-11-19;300;9999;0;")
                + foreign.row(BENT, "2007-11-19;300;9999;0;")
                + foreign.row(NOBODY, "2007-11-19;300;9999;0;");

        var findings = findings(delivered(file, true));

        assertThat(findings).hasSize(6).allMatch(finding -> "citizen-unknown".equals(finding.get("code")));
        for (var pair = 0; pair < 6; pair += 2) {
            assertThat(said(findings.get(pair))).isEqualTo(said(findings.get(pair + 1)));
        }
    }

    @Test
    void a_foreign_offer_is_as_unknown_as_none() {
        var file = own.header()
                + foreign.row(ANNA, "2007-11-19;300;240;0;")
                + foreign.row(ANNA, "2007-11-20;300;240;0;").replace(foreign.code(), "NO-SUCH");

        assertThat(findings(delivered(file, false)))
                .extracting(finding -> finding.get("row") + " " + finding.get("column") + " " + finding.get("code"))
                .contains("2 offer_code offer-unknown", "3 offer_code offer-unknown")
                .doesNotContain("2 day course-unknown")
                .hasSize(2);
    }

    @Test
    void a_dry_run_waits_for_its_merge_and_nobody_elses_delivery_replaces_it() {
        var file = own.header() + own.row(ANNA, "2007-11-19;300;240;0;");
        String id = delivered(file, true).path("id");
        Delivery.of("attendance", foreign.header() + foreign.row(BENT, "2007-11-19;300;240;0;"))
                .ended();

        var other = Call.by(OFFER_PROVIDER, "", foreign.provider());
        other.get("/api/v1/attendance-deliveries/{id}", id).statusCode(404);
        other.get("/api/v1/attendance-deliveries/{id}/findings", id).statusCode(404);
        other.post("/api/v1/attendance-deliveries/{id}/merge", Map.of(), id).statusCode(404);
        Call.by(IMPORT_OPERATOR)
                .purpose(Purpose.IMPORT)
                .get("/api/v1/imports/{id}", id)
                .body("source", equalTo("attendance/" + own.provider()));

        provider.request()
                .post("/api/v1/attendance-deliveries/{id}/merge", id)
                .then()
                .statusCode(202);
        assertThat(counts(ended(id))).containsExactly(1, 0, 0, 1);
    }

    @Test
    void whoever_works_for_no_provider_or_for_several_delivers_nothing() {
        for (var token :
                List.of(Call.by(OFFER_PROVIDER, ""), Call.by(OFFER_PROVIDER, "", own.provider(), foreign.provider()))) {
            upload(token, own.header(), false).then().statusCode(403).body("code", equalTo("provider-unclear"));
        }
        Delivery.of("attendance/" + own.provider(), own.header()).send().statusCode(400);
    }

    private Response delivered(String file, boolean dryRun) {
        return ended(
                upload(provider, file, dryRun).then().statusCode(202).extract().path("id"));
    }

    private static Response upload(Call by, String file, boolean dryRun) {
        return by.request()
                .contentType("text/csv")
                .queryParam("dryRun", dryRun)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/attendance-deliveries");
    }

    private Response ended(String id) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> provider.get("/api/v1/attendance-deliveries/{id}", id)
                                .extract()
                                .response(),
                        view -> ENDED.contains(view.<String>path("phase")));
    }

    /** accepted, quarantined, unchanged, merged. */
    private static List<Integer> counts(Response view) {
        return List.of(view.path("accepted"), view.path("quarantined"), view.path("unchanged"), view.path("merged"));
    }

    private List<Map<String, Object>> findings(Response view) {
        return provider.get("/api/v1/attendance-deliveries/{id}/findings", view.<String>path("id"))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }

    /** All that a finding says but which row it is of. */
    private static Map<String, Object> said(Map<String, Object> finding) {
        var said = new HashMap<>(finding);
        said.keySet().removeAll(Set.of("id", "row"));
        return said;
    }
}
