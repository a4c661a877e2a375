package dk.kk.shared.plan.plandesk;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanPageTest {
    private static final String SOCIAL = "/api/v1/social-plans";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final UUID citizen = Casework.citizen();
    private final Call sof = Call.by(SOF_CASEWORKER);
    private final Browser adultTeam = Browser.of(SOF_CASEWORKER);
    private final Browser jobCentre = Browser.of(BIF_CASEWORKER);

    @BeforeEach
    void aSharedCitizensPlanIsMade() {
        database.run("insert into shared_days (citizen_id, valid_from) values (?, '2000-01-01')", citizen);
        var today = clock.today().toString();
        var plan = sof.post(SOCIAL, Map.of("citizenId", citizen, "offeredOn", today))
                .extract()
                .<String>path("id");
        var content = Map.of("purpose", "at bo selv <b>", "weeklyHours", Map.of("from", 5, "to", 10));
        sof.seeing(1)
                .post(SOCIAL + "/{id}/content", Map.of("why", "DRAFTED", "content", content), plan)
                .statusCode(200);
        sof.seeing(2)
                .post(SOCIAL + "/{id}/making", Map.of("madeOn", today), plan)
                .statusCode(200);
    }

    @Test
    void both_plans_stand_side_by_side_with_what_they_say_and_whether_they_are_coordinated() {
        var page = adultTeam.open(address());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Borgerens to planer", "Social handleplan (SOF)", "Jobplan (BIF)", "Der er ingen plan.")
                .contains("at bo selv &lt;b&gt;", "Venter på svar", "I venter på svar fra BIF")
                .contains("Næste opfølgning", "Ingen forsøg er skrevet op.")
                .doesNotContain("Oplysninger om behandling");
        assertThat(jobCentre.open(address()).body()).contains("Oplysninger om behandling vises kun for SOF.");
        assertThat(Browser.of(SOF_CASEWORKER).open(address() + "?lang=en").body())
                .contains("The citizen’s two plans");
    }

    @Test
    void the_page_says_how_many_more_plans_a_side_has_had() {
        sof.post(SOCIAL, Map.of("citizenId", citizen, "offeredOn", clock.today().toString()))
                .statusCode(201);
        assertThat(adultTeam.open(address()).body()).contains("Flere planer før: 1<");
    }

    @Test
    void the_side_that_is_asked_answers_on_the_page_and_an_objection_needs_words() {
        assertThat(jobCentre.open("/plans").body()).contains("/plans/" + citizen, "Social handleplan");
        assertThat(jobCentre.open(address()).body()).contains("SOF spørger jer");

        var refused = answer("OBJECTS", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Det blev ikke gemt", "En indvending skal begrundes");
        assertThat(answer("OBJECTS", "For mange timer").statusCode()).isEqualTo(303);

        assertThat(jobCentre.open(address()).body()).doesNotContain("SOF spørger jer");
        assertThat(adultTeam.open(address()).body()).contains("Svaret");
        assertThat(jobCentre.open("/plans").body()).doesNotContain("/plans/" + citizen);
    }

    @Test
    void a_clarification_stands_on_the_page_and_bif_is_not_told_how_sof_clarifies() {
        assertThat(adultTeam.open(address()).body()).contains("Ingen af forvaltningerne har afklaret arbejdsevnen.");
        var clarification = Map.of(
                "citizenId", citizen,
                "plannedOn", clock.today().toString(),
                "methods", List.of("MEDICAL_ASSESSMENT"));
        var id = sof.post("/api/v1/clarifications", clarification)
                .statusCode(201)
                .extract()
                .<String>path("id");

        assertThat(adultTeam.open(address()).body())
                .contains("Afklaring af arbejdsevnen", "Planlagt", "lægelig vurdering", "Ikke spurgt")
                .doesNotContain("vises kun for SOF");
        assertThat(jobCentre.open(address()).body())
                .contains("Planlagt", "Hvordan SOF afklarer")
                .doesNotContain("lægelig vurdering");

        var today = clock.today().toString();
        sof.seeing(1).post("/api/v1/clarifications/{id}/start", Map.of("startedOn", today), id);
        var reduced = Map.of("concludedOn", today, "conclusion", "REDUCED", "weeklyHours", 12);
        sof.seeing(2)
                .post("/api/v1/clarifications/{id}/conclusion", reduced, id)
                .statusCode(200);
        assertThat(jobCentre.open(address()).body()).contains("nedsat arbejdsevne. Højst 12 timer om ugen");
    }

    @Test
    void a_citizen_of_whom_nobody_has_heard_stands_in_the_lists() {
        var silent = Casework.citizen();
        database.run("insert into shared_days (citizen_id, valid_from) values (?, '2000-01-01')", silent);

        assertThat(jobCentre.open("/plans").body())
                .contains("Borgere, ingen har hørt fra", "I 8 uger", "/plans/" + silent, "siden borgeren blev fælles")
                .doesNotContain("/plans/" + citizen + "\">Stille");
    }

    @Test
    void nobody_opens_the_plans_of_a_citizen_of_others() {
        assertThat(adultTeam
                        .open("/plans/" + Casework.citizenOf("JC9-T9", "SC9-V9"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(ANALYST).open("/plans").statusCode()).isEqualTo(403);
    }

    @Test
    void a_cpr_number_in_the_words_is_refused_and_not_kept() {
        var refused = answer("OBJECTS", "Ring om 050280-1234");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Det blev ikke gemt").doesNotContain("050280");
        assertThat(jobCentre.open(address()).body()).contains("SOF spørger jer");
    }

    private HttpResponse<String> answer(String outcome, String words) {
        var request = database.first(
                        "select id from coordination_request where citizen_id = ?", row -> row.uuid("id"), citizen)
                .orElseThrow();
        var fields = Map.of("of", ":" + request, "version", "1", "choice", outcome, "words", words);
        return jobCentre.submit(jobCentre.open(address()), address() + "/answer", fields);
    }

    private String address() {
        return "/plans/" + citizen;
    }
}
