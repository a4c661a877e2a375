package dk.kk.shared.citizen.citizendesk;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
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
class CitizenSearchPageTest {
    private static final String IMPOSSIBLE = "3102701234";

    @Inject
    Database database;

    private final String cpr = Town.freshCpr();

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void a_number_leads_to_the_citizen_and_is_neither_in_the_address_nor_on_the_page() {
        var citizen = shared(cpr);
        for (var typed : List.of(cpr, hyphened(), " " + cpr.substring(0, 6) + " " + cpr.substring(6))) {
            var browser = Browser.of(BIF_CASEWORKER);
            var found = search(browser, typed);
            assertThat(found.statusCode()).as(typed).isEqualTo(303);
            assertThat(address(found)).endsWith("/citizens/" + citizen);
            var page = browser.followed(found);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Sejr Snelund").doesNotContain(cpr, hyphened());
        }
    }

    @Test
    void a_former_number_leads_to_the_citizen_and_is_called_one() {
        var replacement = Town.freshReplacement();
        var citizen = shared(replacement);
        var browser = Browser.of(BIF_CASEWORKER);
        assertThat(browser.followed(search(browser, replacement)).body())
                .contains("Erstatningsnummer")
                .doesNotContain("Du søgte med et andet nummer");
        Town.jobCaseworker()
                .seeing(1)
                .post(
                        "/api/v1/citizens/{id}/cpr-numbers",
                        Map.of("cpr", cpr, "validFrom", "2008-02-01", "reason", "REAL_NUMBER_GIVEN"),
                        citizen)
                .statusCode(200);
        var found = search(browser, replacement);
        assertThat(address(found)).endsWith("/citizens/" + citizen + "?former=true");
        assertThat(browser.followed(found).body())
                .contains("Du søgte med et andet nummer")
                .doesNotContain("Erstatningsnummer", replacement, cpr);
        assertThat(browser.followed(search(browser, cpr)).body()).doesNotContain("Du søgte med et andet nummer");
    }

    @Test
    void a_number_of_nobody_is_said_in_words_beside_the_empty_form() {
        var answer = search(Browser.of(SOF_CASEWORKER), hyphened());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("Ingen borger fundet", "Ingen er registreret under dette CPR-nummer.", "name=\"cpr\"")
                .doesNotContain(cpr, hyphened(), "cpr-not-registered");
    }

    @Test
    void an_impossible_number_and_none_at_all_are_said_in_words_and_not_repeated() {
        var browser = Browser.of(HOTLINE_OPERATOR);
        for (var typed : List.of(IMPOSSIBLE, "", "<b>x</b>")) {
            var answer = search(browser, typed);
            assertThat(answer.statusCode()).as(typed).isEqualTo(400);
            assertThat(answer.body())
                    .contains("Dette er ikke et muligt CPR-nummer.", "aria-invalid=\"true\"")
                    .doesNotContain(IMPOSSIBLE, "<b>x</b>");
        }
    }

    @Test
    void a_search_stands_in_the_audit_as_one_of_the_api_does() {
        var employee = Town.employee("SC1-V1");
        var browser = Browser.with(Tokens.of(SOF_CASEWORKER, employee, "SC1-V1"));
        search(browser, cpr);
        var citizen = shared(cpr);
        search(browser, cpr);
        assertThat(audited(employee))
                .containsExactly(
                        "searchCitizen CASEWORK cpr-not-registered {}", "searchCitizen CASEWORK ok {" + citizen + "}");
        assertThat(database.list(
                        "select asked as what from audit where actor = ? and asked is not null",
                        row -> row.text("what"),
                        "employee:" + employee))
                .singleElement()
                .asString()
                .startsWith("cpr ")
                .doesNotContain(cpr);
    }

    @Test
    void a_form_without_the_pages_secret_finds_nobody() {
        shared(cpr);
        var browser = Browser.of(SOF_CASEWORKER);
        browser.open("/citizens");
        var forged = browser.post("/citizens", Map.of("cpr", cpr), "same-origin");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("<code>form-foreign</code>").doesNotContain(cpr);
    }

    @Test
    void who_is_not_logged_in_logs_in_and_comes_to_the_form() {
        var browser = Browser.anonymous();
        var page = browser.logIn(HOTLINE_OPERATOR, "/citizens");
        assertThat(page.uri()).hasPath("/citizens");
        assertThat(page.body()).contains("<h1>Find en borger</h1>");
        var citizen = shared(cpr);
        assertThat(address(submit(browser, page, cpr))).endsWith("/citizens/" + citizen);
    }

    @Test
    void the_form_is_there_in_english_too() {
        var browser = Browser.of(SOF_CASEWORKER);
        assertThat(browser.open("/citizens?lang=en").body())
                .contains("<h1>Find a citizen</h1>", "CPR number", "Every look-up is recorded.");
        assertThat(search(browser, cpr).body()).contains("No citizen found", "Nobody is registered under this CPR");
    }

    @Test
    void the_header_leads_to_the_search_those_who_may_find_a_citizen() {
        for (var role : List.of(BIF_CASEWORKER, SOF_CASEWORKER, HOTLINE_OPERATOR)) {
            assertThat(header(role)).as(role.claim()).contains("/citizens\">Borgersøgning</a>");
        }
        for (var role : List.of(ANALYST, SPECIAL_UNIT)) {
            assertThat(header(role)).as(role.claim()).doesNotContain("Borgersøgning");
            assertThat(Browser.of(role).open("/citizens").statusCode()).isEqualTo(403);
        }
        assertThat(Browser.of(HOTLINE_OPERATOR).open("/citizens").body())
                .contains("/citizens\" aria-current=\"page\">Borgersøgning</a>");
    }

    private static String header(Role role) {
        return Browser.of(role).open("/").body();
    }

    private static HttpResponse<String> search(Browser browser, String typed) {
        return submit(browser, browser.open("/citizens"), typed);
    }

    private static HttpResponse<String> submit(Browser browser, HttpResponse<String> page, String typed) {
        return browser.submit(page, "/citizens", Map.of("cpr", typed));
    }

    private static String address(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String hyphened() {
        return cpr.substring(0, 6) + "-" + cpr.substring(6);
    }

    private List<String> audited(String employee) {
        return database.list(
                "select operation || ' ' || purpose || ' ' || outcome || ' ' || subjects::text as what from audit where actor = ? order by id",
                row -> row.text("what"),
                "employee:" + employee);
    }

    private static UUID shared(String cpr) {
        var citizen = Town.registered(cpr);
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-01-01");
        return citizen;
    }
}
