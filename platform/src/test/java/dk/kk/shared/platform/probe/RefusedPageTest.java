package dk.kk.shared.platform.probe;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before it is routed, in a browser. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RefusedPageTest {
    private static final String WANTS_PAGE =
            " HTTP/1.1\nHost: x\nConnection: close\nAccept: text/html,application/xhtml+xml,*/*;q=0.8\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/probe-pages/050280-1234",
                "/probe-pages?name=0502801234",
                "/probe-pages?name=050280%2D1234&lang=da",
                "/probe-pages?name=0502%38%301234",
                "/inbox/050280.1234"
            })
    void a_cpr_number_in_an_address_is_a_page_that_does_not_say_it_back(String address) {
        var refused = Browser.anonymous().open(address);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(refused.body())
                .contains("<!doctype html>", "<html lang=\"da\">", "<code>cpr-misplaced</code>", "Til forsiden")
                .contains("href=\"/?lang=en\"")
                .doesNotContain("0502", "1234");
    }

    @Test
    void the_page_has_the_headers_of_every_page() {
        var policy = "Content-Security-Policy";
        var shown = Browser.of(ANALYST).open("/probe-pages");
        var refused = Browser.anonymous().open("/probe-pages?name=0502801234");
        assertThat(refused.headers().allValues(policy))
                .isEqualTo(shown.headers().allValues(policy))
                .hasSize(1);
        assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(refused.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void the_page_is_in_the_language_chosen_before() {
        var browser = Browser.of(ANALYST);
        browser.open("/probe-pages?lang=en");
        assertThat(browser.open("/probe-pages?name=0502801234").body())
                .contains("<html lang=\"en\">", "To the front page", "href=\"/?lang=da\"");
    }

    @Test
    void an_address_too_long_is_a_page_that_does_not_say_it_back() {
        var refused = Browser.anonymous().open("/probe-pages?a=" + "x".repeat(5_000));
        assertThat(refused.statusCode()).isEqualTo(414);
        assertThat(refused.body())
                .contains("<!doctype html>", "<code>uri-too-long</code>")
                .doesNotContain("xxx");
    }

    @ParameterizedTest
    @CsvSource({
        "/%zz, 400, parameter-invalid",
        "/probe-pages/%, 400, parameter-invalid",
        "/probe-pages?a=%zz&lang=%, 400, parameter-invalid",
        "/%e0%a4%a, 400, parameter-invalid",
        "nowhere, 404, not-found",
    })
    void an_address_that_cannot_be_read_is_a_page(String address, int status, String code) throws IOException {
        assertThat(Wire.ask(RestAssured.port, "GET " + address + WANTS_PAGE + "\n"))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("text/html;charset=UTF-8", "<!doctype html>", "<code>" + code + "</code>")
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'; script-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/probes?name=0502801234", "/q/openapi?name=0502801234", "/api/v1/%zz", "/q/%zz"})
    void the_api_says_a_problem_to_a_browser_too(String address) throws IOException {
        assertThat(Wire.ask(RestAssured.port, "GET " + address + WANTS_PAGE + "\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json")
                .doesNotContain("<!doctype html>", "0502");
    }

    @Test
    void who_does_not_ask_for_a_page_gets_the_problem() {
        var refused = Browser.anonymous().header("Accept", "application/json").open("/probe-pages?name=0502801234");
        assertThat(refused.body()).contains("\"code\":\"cpr-misplaced\"");
    }
}
