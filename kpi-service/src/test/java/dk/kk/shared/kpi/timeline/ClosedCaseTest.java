package dk.kk.shared.kpi.timeline;

import static dk.kk.shared.kpi.Someone.rows;
import static dk.kk.shared.kpi.Someone.values;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A closed BIF case on the timeline says why it was closed, to both sides. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ClosedCaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2014, 5, 3);

    private final Someone someone = new Someone();

    @Test
    void both_sides_read_why_a_case_was_closed_and_of_an_open_one_nothing() {
        placed();
        Stream.of(
                        someone.closedBifCase(DAY, DAY.plusYears(1), "WORK"),
                        someone.closedBifCase(DAY.plusYears(2), DAY.plusYears(3), "DISABILITY_PENSION"),
                        someone.bifCase(DAY.plusYears(4), null))
                .forEach(said -> said.told(1).publish());
        await().atMost(PATIENCE)
                .untilAsserted(() -> timeline(SOF_CASEWORKER, "SC9-T1", "").body("$", hasSize(3)));

        for (var answer : new ValidatableResponse[] {
            timeline(SOF_CASEWORKER, "SC9-T1", ""), timeline(BIF_CASEWORKER, "JC9-T1", "")
        }) {
            answer.body("[0].ended", equalTo(null))
                    .body("ended.code", contains("DISABILITY_PENSION", "WORK"))
                    .body("[1].ended.texts.da", equalTo("Lukket, fordi borgeren fik førtidspension"))
                    .body("[2].ended.texts.en", equalTo("Closed because the citizen found work"));
        }
        assertThat(page(""))
                .containsSubsequence(
                        "fra 3. maj 2018 ",
                        "3. maj 2016 til 2. maj 2017 · Lukket, fordi borgeren fik førtidspension",
                        "3. maj 2014 til 2. maj 2015 · Lukket, fordi borgeren kom i arbejde")
                .doesNotContain("fra 3. maj 2018 ·");
        assertThat(page("?lang=en")).contains("· Closed because the citizen got a disability pension");
    }

    @Test
    void as_known_before_the_reason_was_corrected_it_is_the_former_one() {
        placed();
        corrected().told(1).publish();
        await().atMost(PATIENCE)
                .untilAsserted(() -> timeline(SOF_CASEWORKER, "SC9-T1", "").body("ended.code", contains("OTHER")));

        timeline(SOF_CASEWORKER, "SC9-T1", "?knownAt=2015-06-09").body("ended.code", contains("EDUCATION"));
    }

    private StreamState corrected() {
        var caseId = UUID.randomUUID();
        var first = values("openedOn", DAY, "closedOn", DAY.plusYears(1), "closedBecause", "EDUCATION");
        first.putAll(values("recordedAt", "2015-06-01T08:00:00Z", "supersededAt", "2015-06-10T08:00:00Z"));
        var second = values("openedOn", DAY, "closedOn", DAY.plusYears(1), "closedBecause", "OTHER");
        second.put("recordedAt", "2015-06-10T08:00:00Z");
        var state = rows(first, second);
        state.putAll(values("caseType", "CASH_BENEFIT", "caseId", caseId, "citizenId", someone.id));
        return new StreamState("citizen", "bif-case", caseId.toString(), someone.id, state);
    }

    private void placed() {
        Casework.placed(someone.id, "JC9-T1", "SC9-T1");
    }

    private ValidatableResponse timeline(Role role, String team, String query) {
        return Call.by(role, "somebody", team).get("/api/v1/citizens/" + someone.id + "/timeline" + query);
    }

    private String page(String query) {
        var page = Browser.with(Tokens.of(SOF_CASEWORKER, "somebody", "SC9-T1"))
                .open("/citizens/" + someone.id + "/timeline" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }
}
