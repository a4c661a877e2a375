package dk.kk.shared.plan.plandesk;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanFormsPageTest {
    private static final Pattern FINDING = Pattern.compile("name=\"of\" value=\"([A-Z_]+:[^\"]+)\"");
    private static final String RUN = "/api/v1/procedure-runs/{id}";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final UUID citizen = Casework.citizen();
    private final Call sof = Call.by(SOF_CASEWORKER);
    private final Call bif = Call.by(BIF_CASEWORKER);
    private final Browser adultTeam = Browser.of(SOF_CASEWORKER);
    private final Browser jobCentre = Browser.of(BIF_CASEWORKER);

    @Test
    void a_finding_is_let_stand_from_the_page_with_its_reason() {
        plan(sof, "/api/v1/social-plans", 5, 10);
        plan(bif, "/api/v1/job-plans", 20, 30);
        var page = jobCentre.open(address());
        assertThat(page.body()).contains("Jobplanen regner med", "Lad det stå");
        var form = FINDING.matcher(page.body());
        assertThat(form.find()).isTrue();

        var unsaid = send(jobCentre, "overruling", Map.of("of", form.group(1), "reason", "", "words", "Aftalt"));
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("Udfyld alle de felter", ">Aftalt</textarea>", "<details open>");
        var gone = send(
                jobCentre,
                "overruling",
                Map.of("of", "CAPACITY_DISAGREES:" + UUID.randomUUID(), "reason", "TEMPORARY", "words", ""));
        assertThat(gone.statusCode()).isEqualTo(409);
        var said = Map.of("of", form.group(1), "reason", "TEMPORARY", "words", "Aftalt på mødet");
        assertThat(send(jobCentre, "overruling", said).statusCode()).isEqualTo(303);

        assertThat(adultTeam.open(address()).body())
                .contains("Må stå: BIF siger det går over af sig selv.", "Aftalt på mødet")
                .doesNotContain("Lad det stå");
        sof.get("/api/v1/plan-findings?citizenId={id}", citizen)
                .body("findings[0].overruling.words", equalTo("Aftalt på mødet"));
    }

    @Test
    void a_side_takes_and_skips_its_own_steps_on_the_page_and_sees_those_of_the_other() {
        var run = started();
        var steps = bif.get(RUN, run).extract().<List<String>>path("steps.side");
        var ofBif = steps.indexOf("BIF") + 1;
        var ofSof = steps.indexOf("SOF") + 1;
        assertThat(jobCentre.open(address()).body())
                .contains("hvad der er sket med skridt " + ofBif, "value=\":" + run + "#" + ofBif + "\"")
                .doesNotContain("value=\":" + run + "#" + ofSof + "\"");

        var ahead = clock.today().plusDays(1).toString();
        var refused = send(jobCentre, "step", step(run, ofBif, 1, "day", ahead));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Det blev ikke gemt", "value=\"" + ahead + "\"", "<details open>");
        assertThat(send(
                                jobCentre,
                                "step",
                                step(run, ofSof, 1, "day", clock.today().toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(
                                jobCentre,
                                "step",
                                step(run, ofBif, 1, "day", clock.today().toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(send(
                                jobCentre,
                                "step",
                                step(run, ofBif, 1, "day", clock.today().toString()))
                        .statusCode())
                .isEqualTo(412);
        bif.get(RUN, run).body("steps[" + (ofBif - 1) + "].phase", equalTo("DONE"));

        assertThat(send(adultTeam, "skip", step(run, ofSof, 2, "reason", "")).statusCode())
                .isEqualTo(400);
        assertThat(send(adultTeam, "skip", step(run, ofSof, 2, "reason", "CITIZEN_OPPOSED"))
                        .statusCode())
                .isEqualTo(303);
        bif.get(RUN, run).body("steps[" + (ofSof - 1) + "].skipReason", equalTo("CITIZEN_OPPOSED"));
        assertThat(jobCentre.open(address()).body()).contains("borgeren ønsker det ikke");
    }

    @Test
    void a_form_that_is_not_ours_is_refused_and_does_nothing() {
        var run = started();
        for (var of : List.of("", "x", ":" + run, ":" + run + "#99999", run + "#1")) {
            var sent = Map.of("of", of, "version", "1", "day", clock.today().toString());
            assertThat(send(jobCentre, "step", sent).statusCode()).as(of).isIn(400, 404, 422);
        }
        bif.get(RUN, run).body("version", equalTo(1)).body("phase", equalTo("RUNNING"));
        bif.get("/api/v1/procedure-runs?citizenId={id}", citizen).body("id", contains(run.toString()));
    }

    private UUID started() {
        database.run("insert into shared_days (citizen_id, valid_from) values (?, '2000-01-01')", citizen);
        var request = Map.of("citizenId", citizen, "caseType", "BENEFIT_STOP");
        return UUID.fromString(
                sof.post("/api/v1/procedure-runs", request).extract().path("id"));
    }

    private void plan(Call side, String path, int from, int to) {
        var today = clock.today().toString();
        var id = side.post(path, Map.of("citizenId", citizen, "offeredOn", today))
                .extract()
                .<String>path("id");
        var content = Map.of("weeklyHours", Map.of("from", from, "to", to));
        side.seeing(1)
                .post(path + "/{id}/content", Map.of("why", "DRAFTED", "content", content), id)
                .statusCode(200);
        side.seeing(2).post(path + "/{id}/making", Map.of("madeOn", today), id).statusCode(200);
    }

    private static Map<String, String> step(UUID run, int number, long version, String field, String value) {
        return Map.of("of", ":" + run + "#" + number, "version", Long.toString(version), field, value);
    }

    private HttpResponse<String> send(Browser who, String form, Map<String, String> fields) {
        return who.submit(who.open(address()), address() + "/" + form, fields);
    }

    private String address() {
        return "/plans/" + citizen;
    }
}
