package dk.kk.shared.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dk.kk.shared.local.issuer.Person;
import dk.kk.shared.local.stack.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The same packaged services with Keycloak in place of the local issuer, by two settings each: its address and their secret.
 *
 * <p>Of {@code deploy/test --all} alone. Nothing has to be prepared: the test asks Maven for Keycloak's distribution, from where all
 * other artifacts come.
 */
@Tag("long")
@ExtendWith({KeycloakSuite.Given.class, Chromium.Given.class})
class KeycloakTest {
    private static final int WIDE = 1280;

    @Test
    void an_analyst_sees_the_figures_and_after_the_logout_is_asked_again(KeycloakSuite services, Chromium chromium) {
        try (var window = chromium.window(WIDE, ColorScheme.LIGHT)) {
            var page = window.newPage();
            page.navigate(services.page(Service.KPI));
            logIn(page, services, "analyst");
            assertThat(page).hasURL(services.page(Service.KPI));
            assertThat(page.locator("h1")).hasText("Tal for den fælles indsats");
            assertThat(page.locator(".person")).hasText("Analytiker");

            logOut(page, services);

            page.navigate(services.page(Service.KPI));
            assertThat(loginForm(page)).isVisible();
        }
    }

    @Test
    void a_caseworker_of_sof_is_refused_the_figures_with_a_page(KeycloakSuite services, Chromium chromium) {
        try (var window = chromium.window(WIDE, ColorScheme.LIGHT)) {
            var page = window.newPage();
            page.navigate(services.page(Service.KPI));
            var figures =
                    page.waitForResponse(services.page(Service.KPI), () -> logIn(page, services, "sof-caseworker"));
            assertThat(figures.status()).isEqualTo(403);
            assertThat(page.locator("main")).containsText("Din rolle må ikke dette.");
            assertThat(page.locator("main code")).hasText("forbidden");
        }
    }

    @Test
    void a_caseworker_of_sof_comes_to_the_inbox_of_the_team_that_keycloak_knows(
            KeycloakSuite services, Chromium chromium) {
        try (var window = chromium.window(WIDE, ColorScheme.LIGHT)) {
            var page = window.newPage();
            page.navigate(services.inbox());
            logIn(page, services, "sof-caseworker");
            assertThat(page).hasURL(services.inbox());
            assertThat(page.locator("h1")).hasText("Indbakke");
            assertThat(page.locator(".person")).containsText("SC1-V1");
            assertThat(page.locator("#alerts")).containsText("Ingen åbne adviser");
        }
    }

    @Test
    void one_login_opens_two_services_and_one_logout_closes_both(KeycloakSuite services, Chromium chromium) {
        try (var window = chromium.window(WIDE, ColorScheme.LIGHT)) {
            var page = window.newPage();
            page.navigate(services.page(Service.CITIZEN));
            logIn(page, services, "analyst");
            assertThat(page).hasURL(services.page(Service.CITIZEN));
            page.navigate(services.page(Service.KPI));
            assertThat(page).hasURL(services.page(Service.KPI)); // no second form

            logOut(page, services);

            page.navigate(services.page(Service.CITIZEN)); // its cookie is still there
            assertThat(loginForm(page)).isVisible();
        }
    }

    @Test
    void a_service_may_ask_another_for_what_its_scopes_say(KeycloakSuite services) throws Exception {
        assertThat(swapAs(Service.OFFER, services)).isEqualTo(200);
        assertThat(swapAs(Service.KPI, services)).isEqualTo(403);
    }

    private static void logIn(Page page, KeycloakSuite services, String person) {
        assertThat(page.url()).startsWith(services.keycloak().address());
        page.locator("#username").fill(person);
        page.locator("#password").fill(Person.PASSWORD);
        loginForm(page).click();
    }

    private static Locator loginForm(Page page) {
        return page.locator("#kc-login");
    }

    private static void logOut(Page page, KeycloakSuite services) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ud"))
                .click();
        assertThat(page).hasURL(services.frontDoor());
    }

    private static int swapAs(Service service, KeycloakSuite services) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(services.api(Service.CITIZEN, "/citizen-ids")))
                .header("Authorization", "Bearer " + services.keycloak().tokenOf(service))
                .header("Access-Purpose", "IMPORT")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"cprs\":[\"1508571234\"]}"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
