package dk.kk.shared.kpi.dashboard;

import static dk.kk.shared.kpi.Someone.period;
import static dk.kk.shared.kpi.Someone.rows;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test has days of its own, on which nobody else has a case. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class BridgePageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_reader_sees_both_figures_and_what_lies_between_in_words_that_add_up() {
        var first = LocalDate.of(1993, 4, 1);
        var last = LocalDate.of(1993, 5, 1);
        stands(first, first);
        stands(first, last, first.plusDays(9));
        stands(first, last, last.plusDays(1));
        stands(last, last, last.plusDays(1));

        var address = "/bridge?goal=2&from=%s&to=%s".formatted(first, last);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(open(address)))
                        .containsSubsequence("Mål 2 Aktivering: 0,0 procentpoint", "66,7 %", "2 af 3 borgere", "66,7 %")
                        .containsSubsequence(
                                "1. april 1993 2 3",
                                "Skete mellem de to dage",
                                "Kom til og tæller med +1 +1",
                                "Kom til og tæller ikke med 0 0",
                                "Gik ud og talte med 0 0",
                                "Gik ud og talte ikke med 0 −1",
                                "Begyndte at tælle med 0 0",
                                "Holdt op med at tælle med −1 0",
                                "Forskel i alt 0 0",
                                "1. maj 1993 2 3"));
        assertThat(open(address))
                .contains("role=\"img\" aria-labelledby=\"fall-counting-title fall-counting-says\"")
                .contains("value=\"1993-04-01\"", "value=\"1993-05-01\"", "<option value=\"2\" selected>")
                .doesNotContain("style=", "<style", "Blev registreret eller rettet");
        assertThat(text(open(address + "&lang=en"))).contains("What moved the figure?", "Ceased to count −1 0");
    }

    @Test
    void what_became_known_since_of_the_first_day_stands_apart_from_what_happened() {
        var day = LocalDate.of(1993, 7, 1);
        var someone = new Someone();
        var row = period(day, day.plusDays(1));
        row.putAll(Map.of("model", "2009", "code", "4", "recordedAt", "2007-12-20T11:00:00Z"));
        Stream.of(
                        someone.shared(day, day.plusDays(1)),
                        someone.targetGroups(day, day.plusDays(1), "DISABILITY"),
                        someone.socialPlan(day.minusMonths(1), null, day.plusDays(1)),
                        someone.ofCitizen("match-group", rows(row)))
                .forEach(state -> state.told(1).publish());

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(text(open("/bridge?from=%1$s&fromKnownAt=2007-12-01&to=%1$s".formatted(day))))
                                .containsSubsequence(
                                        "som det var kendt den 1. december 2007",
                                        "0 af 0 borgere",
                                        "1 af 1 borger",
                                        "Registreret eller rettet siden +1",
                                        "Blev registreret eller rettet siden om den første dag",
                                        "Kom til og tæller med +1 +1",
                                        "Skete mellem de to dage",
                                        "Kom til og tæller med 0 0",
                                        "Forskel i alt +1 +1"));
    }

    @Test
    void without_days_it_is_the_last_month_to_today_and_each_goal_leads_there() {
        var page = open("/bridge");
        assertThat(text(page)).contains("Hvad flyttede tallet?", "Mål 1 Sammenhæng");
        assertThat(page).contains("aria-current=\"true\">Den seneste måned", ">Det seneste år");
        assertThat(open("/")).contains("href=\"/bridge?goal=1&amp;to=", "href=\"/bridge?goal=3&amp;to=");
        assertThat(open("/bridge?from=&fromKnownAt=&to=")).contains("aria-current=\"true\">Den seneste måned");
    }

    @Test
    void a_day_or_a_goal_that_is_none_is_refused_on_a_page() {
        assertThat(refused("/bridge?from=1893-01-01", 400)).contains("<code>parameter-invalid</code>");
        assertThat(refused("/bridge?from=1973-01-01", 400)).contains("<code>day-outside-figures</code>");
        assertThat(refused("/bridge?fromKnownAt=2197-01-01", 400)).contains("<code>day-outside-figures</code>");
        assertThat(refused("/bridge?to=i-gaar", 400)).contains("<code>parameter-invalid</code>");
        assertThat(refused("/bridge?goal=4", 404)).contains("<code>not-found</code>");
        assertThat(Browser.of(SOF_CASEWORKER).open("/bridge").statusCode()).isEqualTo(403);
        assertThat(Browser.anonymous().open("/bridge").statusCode()).isEqualTo(302);
    }

    private static String refused(String address, int status) {
        var refused = Browser.of(COMMITTEE_SECRETARY).open(address);
        assertThat(refused.statusCode()).isEqualTo(status);
        return refused.body();
    }

    /** In the strategy's population from one day to another, and in activation to the end of it. */
    private static void stands(LocalDate from, LocalDate to, LocalDate... activeUntil) {
        var someone = new Someone();
        Stream.concat(
                        Stream.of(
                                someone.bifCase(from, to.plusDays(1)),
                                someone.shared(from, to.plusDays(1)),
                                someone.matchGroup("4", from, to.plusDays(1)),
                                someone.targetGroups(from, to.plusDays(1), "DISABILITY")),
                        Stream.of(activeUntil).map(until -> someone.course(from, until, from)))
                .forEach(state -> state.told(1).publish());
    }

    private static String open(String address) {
        var page = Browser.of(PROJECT_COUNCIL).open(address);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    /** As it is read: without markup, and with plain spaces. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }
}
