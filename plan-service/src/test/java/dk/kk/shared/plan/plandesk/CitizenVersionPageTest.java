package dk.kk.shared.plan.plandesk;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CitizenVersionPageTest {
    private static final String SOCIAL = "/api/v1/social-plans";

    @Inject
    BusinessClock clock;

    private final UUID citizen = Casework.citizen();
    private final Call sof = Call.by(SOF_CASEWORKER);
    private final Browser adultTeam = Browser.of(SOF_CASEWORKER);
    private final Browser jobCentre = Browser.of(BIF_CASEWORKER);
    private String plan = "";

    @BeforeEach
    void aPlanIsMade() {
        var today = clock.today().toString();
        plan = sof.post(SOCIAL, Map.of("citizenId", citizen, "offeredOn", today))
                .extract()
                .path("id");
        write(1, "Besøg hver uge");
        sof.seeing(2)
                .post(SOCIAL + "/{id}/making", Map.of("madeOn", today), plan)
                .statusCode(200);
    }

    @Test
    void the_page_says_what_the_api_says_in_the_readers_language_and_prints_the_plan_alone() {
        for (var language : List.of("da", "en")) {
            var page = adultTeam.open(address() + "?lang=" + language);
            var api = sof.get(SOCIAL + "/{id}/citizen-version", plan).extract();

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(plain(page))
                    .contains(api.<String>path(language + ".title"))
                    .contains(api.<List<String>>path(language + ".sections.heading"))
                    .contains(api.<List<String>>path(language + ".sections.lines.flatten()"));
            assertThat(page.body()).contains("class=\"card plain-plan\"", "sides not-printed", "Besøg hver uge");
        }
    }

    @Test
    void the_citizens_words_are_written_down_on_the_page_and_stand_in_the_plan_and_beside_both_plans() {
        assertThat(adultTeam.open("/plans/" + citizen).body())
                .contains(address(), "Borgeren har ikke fået skrevet noget ned.");
        var sent =
                send("statement", Map.of("version", "0", "words", "Jeg vil <b>bo</b> alene", "choice", "AT_MEETING"));
        assertThat(sent.statusCode()).isEqualTo(303);

        assertThat(plain(adultTeam.open(address()))).contains("Jeg vil &lt;b&gt;bo&lt;/b&gt; alene");
        assertThat(adultTeam.open("/plans/" + citizen).body()).contains("Jeg vil &lt;b&gt;bo&lt;/b&gt; alene");
        assertThat(jobCentre.open("/plans/" + citizen).body()).doesNotContain("bo&lt;/b&gt; alene", address());

        var withdrawal = Map.of("version", "1", "choice", "STATEMENT", "number", "1", "reason", "CITIZEN_WISHES");
        assertThat(send("withdrawal", withdrawal).statusCode()).isEqualTo(303);
        assertThat(adultTeam.open(address()).body())
                .contains("Taget tilbage: borgeren ønsker det")
                .doesNotContain("bo&lt;/b&gt; alene");
    }

    @Test
    void a_form_that_is_refused_keeps_what_was_typed_but_no_cpr_number() {
        var stale = send("statement", Map.of("version", "7", "words", "Jeg vil bo alene", "choice", "BY_PHONE"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("Det blev ikke gemt", ">Jeg vil bo alene</textarea>", "value=\"BY_PHONE\" selected");
        var empty = send("statement", Map.of("version", "0", "words", " ", "choice", "BY_PHONE"));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("Udfyld alle de felter, der skal udfyldes");
        var number =
                send("statement", Map.of("version", "0", "words", "Mit nummer er 050280-1234", "choice", "BY_PHONE"));
        assertThat(number.statusCode()).isEqualTo(400);
        assertThat(number.body()).doesNotContain("050280");
        var early =
                send("receipt", Map.of("version", "0", "planVersion", "3", "day", "2001-02-03", "choice", "BY_POST"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("value=\"2001-02-03\"", "value=\"BY_POST\" selected");
    }

    @Test
    void the_page_says_what_the_citizen_was_given_and_that_the_plan_has_changed_since() {
        assertThat(adultTeam.open(address()).body()).contains("Det er ikke registreret, at borgeren har fået planen.");
        var receipt = Map.of("version", "0", "planVersion", "3", "choice", "HANDED_OVER");
        assertThat(send("receipt", receipt).statusCode()).isEqualTo(303);
        assertThat(adultTeam.open(address()).body()).contains("og har den, som den er nu.");
        assertThat(adultTeam.open("/plans/" + citizen).body())
                .contains("(udleveret).")
                .doesNotContain("Planen er ændret siden");

        write(3, "Besøg hver dag");
        assertThat(adultTeam.open(address()).body()).contains("Den er ændret siden, senest", "Besøg hver dag");
        assertThat(adultTeam.open("/plans/" + citizen).body()).contains("Planen er ændret siden");
        var given = adultTeam.open(address() + "?givenOn=" + clock.today());
        assertThat(given.body())
                .contains("Besøg hver uge", "Se planen, som den er nu")
                .doesNotContain("Besøg hver dag", "<textarea");
    }

    @Test
    void nobody_opens_the_other_sides_version_or_that_of_a_citizen_of_others() {
        assertThat(jobCentre.open(address()).statusCode()).isEqualTo(404);
        assertThat(Browser.of(SOF_CASEWORKER)
                        .open("/plans/citizen-versions/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(adultTeam.open(address() + "/receipt").statusCode()).isEqualTo(303);
    }

    @Test
    void the_page_of_both_plans_opens_when_the_only_plan_was_discarded() {
        sof.seeing(3)
                .post(SOCIAL + "/{id}/discard", Map.of("reason", "WRONG_CITIZEN"), plan)
                .statusCode(200);
        var page = adultTeam.open("/plans/" + citizen);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Der er ingen plan.").doesNotContain("Besøg hver uge");
    }

    private HttpResponse<String> send(String form, Map<String, String> fields) {
        var all = new HashMap<>(Map.of("of", form, "day", clock.today().toString()));
        all.putAll(fields);
        return adultTeam.submit(adultTeam.open(address()), address() + "/" + form, all);
    }

    private void write(long seen, String effort) {
        sof.seeing(seen)
                .post(SOCIAL + "/{id}/content", Map.of("why", "DRAFTED", "content", Map.of("effort", effort)), plan)
                .statusCode(200);
    }

    /** What is printed, with its marks undone. */
    private static String plain(HttpResponse<String> page) {
        var body = page.body();
        return body.substring(body.indexOf("<article"), body.indexOf("</article>"))
                .replace("&#39;", "'")
                .replace("&quot;", "\"");
    }

    private String address() {
        return "/plans/citizen-versions/" + plan;
    }
}
