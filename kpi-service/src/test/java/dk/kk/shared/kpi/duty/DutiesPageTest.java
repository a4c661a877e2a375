package dk.kk.shared.kpi.duty;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each test writes in a duty of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DutiesPageTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Inject
    BusinessClock clock;

    @Test
    void the_register_is_read_in_danish_and_in_english() {
        var danish = Browser.of(COMMITTEE_SECRETARY).open("/duties");
        assertThat(danish.statusCode()).isEqualTo(200);
        assertThat(text(danish))
                .containsSubsequence("Forpligtelser", "D1 SOF får besked", "D9", "De fem initiativer", "I5 Bydelsmødre")
                .contains("senest august 2009 (læst som 31. august 2009)", "Kilden nævner ingen frist")
                .contains("Tekst fra BIF", "Tekst fra SOF", "Ingen dokumentation endnu");
        assertThat(danish.body())
                .contains("aria-current=\"page\">Forpligtelser")
                .doesNotContain("style=", "<style");
        assertThat(text(Browser.of(COMMITTEE_SECRETARY).open("/duties?lang=en")))
                .contains("D2 Hotline for SOF&#39;s staff", "by August 2009 at the latest", "Text from SOF");
    }

    @Test
    void a_duty_shows_its_words_as_printed_and_translated() {
        var page = Browser.of(COMMITTEE_SECRETARY).open("/duties/D6?lang=en");
        assertThat(page.body())
                .contains("established shared case procedures", "lang=\"da\"><p>Processen i enkeltsagerne")
                .doesNotContain("action=\"/duties/D6/move\"");
    }

    @Test
    void a_manager_says_how_far_it_came_and_the_page_says_so() {
        var browser = Browser.of(BIF_MANAGER);
        var page = browser.open("/duties/D8");
        var sent = browser.submit(
                page, "/duties/D8/move", Map.of("version", version(page), "phase", "UNDER_WAY", "happenedOn", ""));
        assertThat(sent.statusCode()).isEqualTo(303);

        var after = browser.followed(sent);
        assertThat(text(after)).contains("Status er gemt.", "Iværksat pr. ").contains("Historik");
        assertThat(text(browser.open("/duties?asOf=" + clock.today().minusDays(1))))
                .contains("Som det stod")
                .doesNotContain("Iværksat pr. ");
        assertThat(browser.open("/duties/D8?asOf=" + clock.today().minusDays(1)).body())
                .contains("Vis i dag")
                .doesNotContain("<textarea");
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        var browser = Browser.of(BIF_MANAGER);
        var page = browser.open("/duties/I2");
        var fields = Map.of("version", version(page), "phase", "UNDER_WAY");

        var refused = browser.post("/duties/I2/move", fields, "cross-site");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("<code>form-foreign</code>");
        assertThat(version(browser.open("/duties/I2"))).isEqualTo(version(page));
    }

    @Test
    void a_form_without_what_it_asks_for_says_which_field_is_missing() {
        var browser = Browser.of(BIF_MANAGER);
        var page = browser.open("/duties/I2");

        var refused = browser.submit(page, "/duties/I2/move", Map.of("version", version(page)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("mangler eller kan ikke læses: phase");
    }

    @Test
    void what_was_typed_stays_where_it_was_refused() {
        var browser = Browser.of(SOF_MANAGER);
        var page = browser.open("/duties/I1");
        var refused = browser.submit(
                page, "/duties/I1/move", Map.of("version", version(page), "phase", "DELAYED", "reason", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Skriv hvorfor", "value=\"DELAYED\" required checked")
                .containsPattern("id=\"reason\"[^>]*aria-invalid=\"true\"");

        var written =
                browser.submit(page, "/duties/I1/text", Map.of("version", version(page), "wording", "Vi tæller."));
        assertThat(written.statusCode()).isEqualTo(303);
        var stale =
                browser.submit(page, "/duties/I1/text", Map.of("version", version(page), "wording", "Et <b>andet</b>"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("Et &lt;b&gt;andet&lt;/b&gt;</textarea>", "Vi tæller.");
    }

    @Test
    void a_double_click_ends_as_the_first_one() {
        var browser = Browser.of(SOF_MANAGER);
        var page = browser.open("/duties/I3");
        var move = Map.of("version", version(page), "phase", "UNDER_WAY");
        assertThat(browser.submit(page, "/duties/I3/move", move).statusCode()).isEqualTo(303);
        assertThat(browser.submit(page, "/duties/I3/move", move).statusCode()).isEqualTo(303);

        var moved = browser.open("/duties/I3");
        var evidence = Map.of("version", version(moved), "shows", "Et notat");
        assertThat(browser.submit(moved, "/duties/I3/evidence", evidence).statusCode())
                .isEqualTo(303);
        assertThat(browser.submit(moved, "/duties/I3/evidence", evidence).statusCode())
                .isEqualTo(303);
        assertThat(version(browser.open("/duties/I3"))).isEqualTo("3");
    }

    @Test
    void evidence_leads_to_pages_of_the_suite_and_can_be_withdrawn() {
        var browser = Browser.of(SOF_MANAGER);
        var page = browser.open("/duties/I2");
        var fields = Map.of(
                "version", version(page),
                "shows", "Optalt i rådgivningen",
                "figure", "TABLE_1",
                "figureDay", "2007-11-30",
                "place", "OFFER",
                "path", "/");
        var shown = browser.followed(browser.submit(page, "/duties/I2/evidence", fields));
        assertThat(shown.body())
                .contains(
                        "Optalt i rådgivningen",
                        "href=\"/?asOf=2007-11-30#table-1\"",
                        "href=\"http://127.0.0.1:8083/\"");

        var form = shown.body().replaceAll("(?s).*action=\"(/duties/I2/evidence/[^\"]+/withdrawal)\".*", "$1");
        var withdrawn = browser.followed(browser.submit(shown, form, Map.of("version", version(shown))));
        assertThat(text(withdrawn)).contains("Dokumentationen er trukket tilbage.", "Ingen dokumentation endnu");
        assertThat(browser.submit(page, "/duties/I2/evidence", Map.of("version", "1", "shows", "070280-1234"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_is_measured_of_the_duties_can_be_put_forward_too() {
        var browser = Browser.of(BIF_MANAGER);
        var measures = Map.of(
                "SOF_TOLD", "sof-told",
                "CITIZEN_CONTACTED", "citizen-contacted",
                "BENEFIT_RESUMED", "benefit-resumed",
                "CASEWORKER_REACHED", "approaches",
                "COORDINATED", "coordination",
                "LEAVERS", "leavers");
        var page = browser.open("/duties/I5");
        for (var measure : measures.keySet()) {
            var fields =
                    Map.of("version", version(page), "shows", "Målt", "figure", measure, "figureDay", "2009-10-31");
            page = browser.followed(browser.submit(page, "/duties/I5/evidence", fields));
        }
        var body = page.body();
        assertThat(measures.values())
                .allSatisfy(part -> assertThat(body).contains("href=\"/duty-measures?to=2009-10-31#" + part + "\""));
        var measured = browser.open("/duty-measures?to=2009-10-31").body();
        assertThat(measures.values()).allSatisfy(part -> assertThat(measured).contains("id=\"" + part + "\""));
    }

    @Test
    void only_managers_get_forms_and_only_our_own_are_taken() {
        assertThat(Browser.of(SOF_MANAGER).open("/duties/D1").body())
                .contains("action=\"/duties/D1/text\"")
                .doesNotContain("action=\"/duties/D1/move\"", "action=\"/duties/D1/evidence\"");
        assertThat(Browser.of(SOF_CASEWORKER).open("/duties").statusCode()).isEqualTo(403);
        assertThat(Browser.anonymous().open("/duties").statusCode()).isEqualTo(302);
        assertThat(Browser.of(BIF_MANAGER).open("/duties/D99").statusCode()).isEqualTo(404);
        assertThat(Browser.of(BIF_MANAGER)
                        .post("/duties/D1/move", Map.of("version", "1", "phase", "UNDER_WAY"), "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String version(HttpResponse<String> page) {
        var version = VERSION.matcher(page.body());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    /** As it is read: without markup, and with plain spaces. */
    private static String text(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }
}
