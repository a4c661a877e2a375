package dk.kk.shared.kpi.status;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has a status of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StatusPagesTest {

    private static final LocalDate KNOWN_AT = LocalDate.of(2011, 1, 20);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @ConfigProperty(name = "mp.messaging.incoming.events.topics")
    List<String> topics;

    @Inject
    Database database;

    @BeforeEach
    void allIsHeard() {
        Prepared.allIsHeard(database, topics);
    }

    @Test
    void a_status_is_made_written_and_approved_on_its_page_and_not_frozen_without_a_goal_that_is_due() {
        Prepared.somebodyIsCounted("2009-12-31T11:00:00Z", KNOWN_AT);
        var december = Prepared.measured(LocalDate.of(2010, 12, 31), KNOWN_AT);
        var secretary = Browser.of(COMMITTEE_SECRETARY);
        assertThat(secretary.open("/statuses").body())
                .containsSubsequence("Status til udvalgene", "første gang i oktober 2009", "Lav et udkast")
                .contains("<option value=\"EMPLOYMENT_AND_INTEGRATION-2011\">");

        var made = secretary.submit(
                secretary.open("/statuses"),
                "/statuses",
                Map.of("scheduled", "EMPLOYMENT_AND_INTEGRATION-2011", "day", "2011-02-01", "measurements", december));
        assertThat(made.statusCode()).isEqualTo(303);
        var page = made.headers().firstValue("Location").orElseThrow();
        assertThat(secretary.open(page).body())
                .contains("Disse mål skulle være målt", "Udkast", "Status 2011 for den fælles strategi");

        var bif = Browser.of(BIF_MANAGER);
        send(bif, page, "/deviations", Map.of("wording", "Aktiveringen halter."));
        send(bif, page, "/approval", Map.of());
        assertThat(bif.open(page).body()).contains("Godkendt af BIF", "Aktiveringen halter.");
        send(Browser.of(SOF_MANAGER), page, "/approval", Map.of());
        var refused =
                secretary.submit(secretary.open(page), page + "/freezing", versioned(secretary.open(page), Map.of()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<code>status-goal-not-measured</code>");
        send(secretary, page, "/introduction", Map.of("wording", "Til orientering."));
        assertThat(secretary.open(page).body())
                .contains("Til orientering.", "Udkast")
                .doesNotContain("Lås statussen fast");
        var pdf = secretary.open(page + "/document.pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"status-2011-employment-and-integration-document.pdf\"");
        assertThat(secretary.open(page + "/figures.csv").body()).startsWith("part;row;column;");
        assertThat(secretary.open(page + "/document.html").body())
                .startsWith("<!DOCTYPE html>")
                .contains("Til orientering.");
    }

    @Test
    void a_frozen_status_shows_on_its_page_that_it_still_comes_of_the_facts() {
        var knownAt = KNOWN_AT.plusDays(1);
        Prepared.somebodyIsCounted("2009-12-31T11:00:00Z", knownAt);
        var measurements = List.of(
                Prepared.measured(LocalDate.of(2010, 11, 30), knownAt),
                Prepared.measured(LocalDate.of(2010, 12, 31), knownAt));
        String id = Call.by(COMMITTEE_SECRETARY)
                .post(
                        "/api/v1/committee-statuses",
                        Map.of(
                                "committee",
                                "SOCIAL_SERVICES",
                                "year",
                                2011,
                                "day",
                                "2011-02-01",
                                "measurements",
                                measurements))
                .statusCode(201)
                .extract()
                .path("id");
        var page = "/statuses/" + id;
        send(Browser.of(BIF_MANAGER), page, "/approval", Map.of());
        send(Browser.of(SOF_MANAGER), page, "/approval", Map.of());
        send(Browser.of(COMMITTEE_SECRETARY), page, "/freezing", Map.of());

        assertThat(Browser.of(COMMITTEE_SECRETARY).open(page).body())
                .contains(
                        "Talt efter nu",
                        "Kontrolsummen er den, der blev låst fast",
                        "Tegnet op igen er indholdet det samme")
                .contains("Alle tal er de samme", "De samme borgere")
                .doesNotContain("<textarea", "Udkast");
    }

    @Test
    void others_who_follow_the_goals_read_the_statuses_and_have_no_forms() {
        assertThat(Browser.of(SOF_MANAGER).open("/statuses?lang=en").body())
                .contains("Statuses for the committees", "Social Services Committee", "To be made")
                .doesNotContain("Make a draft");
        assertThat(Browser.of(SOF_MANAGER).open("/duties").body()).contains("href=\"/statuses\"");
        assertThat(Browser.of(SOF_MANAGER).open("/measurements").body()).contains("href=\"/statuses\"");
    }

    private static void send(Browser browser, String page, String form, Map<String, String> fields) {
        var opened = browser.open(page);
        assertThat(browser.submit(opened, page + form, versioned(opened, fields))
                        .statusCode())
                .as(form)
                .isEqualTo(303);
    }

    private static Map<String, String> versioned(HttpResponse<String> page, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        var version = VERSION.matcher(page.body());
        assertThat(version.find()).isTrue();
        all.put("version", version.group(1));
        return all;
    }
}
