package dk.kk.shared.platform.probe;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PageTest {

    @Test
    void a_page_is_danish_with_a_header_and_loads_only_what_is_ours() {
        var page = Browser.of(ANALYST).open("/probe-pages");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<html lang=\"da\">", "Fælles indsats", "Spring til indholdet", "Analytiker", "Log ud")
                .containsSubsequence("Forside", "Måltal", "Indbakke", "Borgere", "Planer", "Tilbud", "Drift")
                .doesNotContain("style=", "onclick", "<style");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    /** A browser asks the policy of the page with the form before it follows each redirect: by the issuer to the front door. */
    @Test
    void a_logout_may_end_at_the_front_door_though_that_is_not_the_issuers() {
        var page = Browser.of(ANALYST).open("/probe-pages");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .containsPattern("form-action 'self' [^;]* http://127.0.0.1:8080;");
    }

    @Test
    void what_a_page_shows_is_text_and_never_markup() {
        assertThat(Browser.of(ANALYST).open("/probe-pages").body())
                .contains("<h1>&lt;æøå &amp; &quot;quoted&quot;&gt;</h1>")
                .doesNotContain("<æøå");
    }

    @Test
    void the_language_somebody_chooses_stays() {
        var browser = Browser.of(ANALYST);
        assertThat(browser.open("/probe-pages?lang=en").body()).contains("<html lang=\"en\">", "Log out");
        assertThat(browser.open("/probe-pages").body()).contains("<html lang=\"en\">");
        assertThat(browser.open("/probe-pages?lang=da").body()).contains("<html lang=\"da\">");
        assertThat(browser.open("/probe-pages?lang=xx").body()).contains("<html lang=\"da\">");
    }

    @Test
    void the_other_language_shows_the_same_page() {
        assertThat(Browser.of(ANALYST).open("/probe-pages?sent=a&lang=da").body())
                .contains("href=\"/probe-pages?sent=a&amp;lang=en\"");
    }

    @Test
    void a_refusal_is_a_page_with_its_code_and_sentence() {
        var refused = Browser.of(ANALYST).open("/probe-pages/operations");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("<!doctype html>", "<code>forbidden</code>", "Til forsiden");
        assertThat(Browser.of(ANALYST).open("/probe-pages/operations?lang=en").body())
                .contains("To the front page");
        assertThat(Browser.of(OPERATIONS).open("/probe-pages/operations").statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_does_not_want_a_page_gets_the_problem() {
        var refused = Browser.of(ANALYST).header("Accept", "application/json").open("/probe-pages/operations");
        assertThat(refused.body()).contains("\"code\":\"forbidden\"");
    }

    @Test
    void an_address_that_is_none_is_a_page_too() {
        var missing = Browser.of(ANALYST).open("/nothing-here");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<!doctype html>", "<code>not-found</code>");
    }

    @Test
    void a_foreign_thing_is_not_found_on_a_page_as_in_the_api() {
        var caseworker = Browser.of(SOF_CASEWORKER);
        var missing = caseworker.open("/probe-pages/00000000-0000-7000-8000-000000000000");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<code>not-found</code>");
    }

    @Test
    void a_form_of_our_page_is_taken() {
        var browser = Browser.of(ANALYST);
        var page = browser.open("/probe-pages");
        var sent = browser.submit(page, "/probe-pages", Map.of("label", "x"));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/probe-pages?sent=x");
    }

    @Test
    void a_form_without_the_pages_secret_changes_nothing() {
        var browser = Browser.of(ANALYST);
        assertThat(browser.post("/probe-pages", Map.of("label", "x"), "same-origin")
                        .statusCode())
                .as("no cookie")
                .isEqualTo(403);
        browser.open("/probe-pages");
        var missing = browser.post("/probe-pages", Map.of("label", "x"), "same-origin");
        assertThat(missing.statusCode()).isEqualTo(403);
        assertThat(missing.body()).contains("<code>form-foreign</code>");
        var wrong = browser.post("/probe-pages", Map.of("label", "x", "form", "guess"), "same-origin");
        assertThat(wrong.statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_from_another_site_changes_nothing() {
        var browser = Browser.of(ANALYST);
        browser.open("/probe-pages");
        var secret = browser.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("form_"))
                .findFirst()
                .orElseThrow()
                .getValue();
        for (var site : new String[] {"cross-site", "same-site"}) {
            assertThat(browser.post("/probe-pages", Map.of("label", "x", "form", secret), site)
                            .statusCode())
                    .as(site)
                    .isEqualTo(403);
        }
        assertThat(browser.post("/probe-pages", Map.of("label", "x", "form", secret), null)
                        .statusCode())
                .as("a browser that does not say")
                .isEqualTo(303);
    }

    @Test
    void who_is_not_logged_in_is_sent_to_the_issuer() {
        var challenge = Browser.anonymous().open("/probe-pages?sent=a");
        assertThat(challenge.statusCode()).isEqualTo(302);
        assertThat(challenge.headers().firstValue("Location").orElseThrow())
                .contains("/realms/shared/protocol/openid-connect/auth?", "code_challenge_method=S256", "%2Flogin");
    }

    @Test
    void who_logs_in_comes_back_to_the_page_that_was_asked_for_and_stays_logged_in() {
        var browser = Browser.anonymous();
        var page = browser.logIn(ANALYST, "/probe-pages?sent=a");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasPath("/probe-pages").hasQuery("sent=a");
        assertThat(page.body()).contains("Analytiker");
        assertThat(browser.open("/probe-pages").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_is_kept_in_a_cookie_of_the_service_that_no_script_reads() {
        var browser = Browser.anonymous();
        browser.logIn(ANALYST, "/probe-pages");
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.getName().contains("platform") && cookie.isHttpOnly());
    }

    @Test
    void a_session_opens_pages_and_not_the_api() {
        var browser = Browser.anonymous();
        browser.logIn(OPERATIONS, "/probe-pages");
        assertThat(browser.open("/api/v1/parked-events").statusCode()).isEqualTo(401);
    }

    @Test
    void who_logs_out_is_logged_out_here_and_at_the_issuer() {
        var browser = Browser.anonymous();
        var page = browser.logIn(ANALYST, "/probe-pages");
        var out = browser.submit(page, "/logout", Map.of());
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Location").orElseThrow()).contains("/logout?id_token_hint=");
        browser.open(out.headers().firstValue("Location").orElseThrow());
        var again = browser.followed(browser.open("/probe-pages"));
        assertThat(again.uri().getPath()).as("asked to log in").contains("/openid-connect/auth");
        assertThat(again.body()).contains("name=\"request\"");
    }

    @Test
    void logging_out_needs_a_form_of_our_page() {
        var browser = Browser.anonymous();
        browser.logIn(ANALYST, "/probe-pages");
        assertThat(browser.post("/logout", Map.of(), "cross-site").statusCode()).isEqualTo(403);
        assertThat(browser.open("/probe-pages").statusCode()).isEqualTo(200);
    }

    @Test
    void a_part_of_a_page_is_not_sent_to_a_login() {
        var refused = Browser.anonymous().header("HX-Request", "true").open("/probe-pages");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("HX-Refresh")).hasValue("true");
        assertThat(Browser.anonymous()
                        .header("Accept", "text/event-stream")
                        .open("/probe-pages/changes?seen=0")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_for_another_suite_opens_no_page() {
        var foreign = Tokens.with(
                Map.of("sub", "x", "aud", "another-suite", "realm_access", Map.of("roles", List.of("analyst"))));
        assertThat(Browser.with(foreign).open("/probe-pages").statusCode()).isIn(302, 401);
    }

    @Test
    void styles_and_scripts_come_from_here_and_are_kept_for_a_while() {
        for (var file : new String[] {
            "/frame/shared.css",
            "/frame/live.js",
            "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
            "/webjars/htmx-ext-sse/2.2.2/sse.js"
        }) {
            var answer = Browser.anonymous().open(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
        }
    }
}
