package dk.kk.shared.kpi.dashboard;

import static dk.kk.shared.kpi.Someone.period;
import static dk.kk.shared.kpi.Someone.rows;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test has a day of its own, on which nobody else has a case. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class FiguresPageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void who_sees_exactly_sees_the_three_goals_of_today_in_danish_words() {
        var page = Browser.of(PROJECT_COUNCIL).open("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence("De tre mål, som de står nu", "Mål 1", "Mål 2", "Mål 3")
                .contains("Sammenhæng", "Aktivering", "Særlig indsats", "gældende social handleplan", "Opdateret kl.")
                .contains("Fælles borgere i matchgruppe 4-5 med særlige behov", "sse-connect=\"/changes?seen=")
                .containsSubsequence("Kilderne er med til", "borgere og sager", "tilbud og ydelser", "planer");
    }

    @Test
    void the_same_page_is_there_in_english() {
        assertThat(Browser.of(COMMITTEE_SECRETARY).open("/?lang=en").body())
                .contains(
                        "The three goals as they stand now", "Coherence", "social action plan in force", "Updated at");
    }

    @Test
    void a_day_that_is_chosen_shows_its_figures_and_does_not_move() {
        var day = LocalDate.of(2009, 11, 10);
        publish(strategyCitizen(new Someone(), day));
        var active = new Someone();
        publish(Stream.concat(strategyCitizen(active, day), Stream.of(active.course(day, day, day))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(goals("/?asOf=" + day))
                        .contains("De tre mål pr. 10. november 2009")
                        .contains("0 af 2 borgere", "0,0\u00a0%", "mangler 1 borger", "Mål for 2009: mindst 40\u00a0%")
                        .contains("1 af 2 borgere", "50,0\u00a0%", "nået, netop"));

        var page = Browser.of(PROJECT_COUNCIL).open("/?asOf=" + day).body();
        assertThat(page).contains("value=\"2009-11-10\"").doesNotContain("sse-connect", "data-live", "Opdateret kl.");
    }

    @Test
    void figures_of_a_day_as_they_were_known_say_so_and_what_became_known_since() {
        var day = LocalDate.of(1994, 7, 1);
        var someone = new Someone();
        publish(Stream.of(
                someone.shared(day, day.plusDays(1)),
                someone.targetGroups(day, day.plusDays(1), "DISABILITY"),
                someone.socialPlan(day.minusMonths(1), null, day.plusDays(1)),
                matchGroup(someone, day, "2007-12-20T11:00:00Z")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(goals("/?knownAt=2007-12-01&asOf=" + day)))
                        .containsSubsequence(
                                "Sådan så tallene ud den 1. december 2007",
                                "Mål 1 Sammenhæng: som det er kendt nu, 100,0 %: 1 af 1 borger (+1 der tæller med, +1 i alt).",
                                "Mål 2 Aktivering: som det er kendt nu, 0,0 %: 0 af 1 borger (0 der tæller med, +1 i alt).",
                                "Mål 1 Sammenhæng – 0 af 0 borgere"));
        assertThat(Browser.of(PROJECT_COUNCIL)
                        .open("/?knownAt=2007-12-01&asOf=" + day)
                        .body())
                .contains("name=\"knownAt\" value=\"2007-12-01\"")
                .contains("/bridge?goal=2&amp;from=1994-07-01&amp;fromKnownAt=2007-12-01&amp;to=1994-07-01");
        assertThat(text(goals("/?knownAt=2007-12-20&asOf=" + day)))
                .contains("Mål 3 Særlig indsats: tallet er det samme, som det er kendt nu.", "1 af 1 borger");
        assertThat(goals("/?knownAt=&asOf=" + day)).contains("1 af 1 borger").doesNotContain("Sådan så tallene ud");
    }

    @Test
    void a_day_on_which_nothing_was_known_and_one_that_has_not_come_are_refused_on_a_page() {
        for (var knownAt : new String[] {"1990-01-01", "2197-01-01"}) {
            var refused = Browser.of(PROJECT_COUNCIL).open("/?knownAt=" + knownAt);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("<code>day-outside-figures</code>");
        }
        assertThat(Browser.of(PROJECT_COUNCIL).open("/?knownAt=then").body())
                .contains("<code>parameter-invalid</code>");
    }

    @Test
    void another_population_is_a_choice_away() {
        var day = LocalDate.of(1994, 3, 1);
        var plain = new Someone();
        publish(Stream.of(
                plain.bifCase(day, day.plusDays(1)),
                plain.shared(day, day.plusDays(1)),
                plain.matchGroup("5", day, day.plusDays(1))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(goals("/?population=ALL_SHARED_MATCH_4_5&asOf=" + day))
                        .contains("0 af 1 borger", "Alle fælles borgere i matchgruppe 4-5", "ikke før 2009"));
        assertThat(goals("/?asOf=" + day)).contains("0 af 0 borgere", "–");
    }

    @Test
    void a_day_or_a_population_that_is_none_is_refused_on_a_page() {
        for (var address : new String[] {"/?asOf=2007-11-31", "/?asOf=yesterday"}) {
            var refused = Browser.of(PROJECT_COUNCIL).open(address);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("<!doctype html>", "<code>parameter-invalid</code>");
        }
        var refused = Browser.of(PROJECT_COUNCIL).open("/?population=EVERYBODY");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("<code>population-unknown</code>");
    }

    @Test
    void who_does_not_follow_the_goals_is_refused_on_a_page_and_who_is_nobody_is_asked_to_log_in() {
        var refused = Browser.of(SOF_CASEWORKER).open("/");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("<!doctype html>", "<code>forbidden</code>");
        assertThat(Browser.anonymous().open("/?asOf=2007-11-30").statusCode()).isEqualTo(302);
    }

    @Test
    void nothing_on_the_page_needs_more_than_its_policy_allows() {
        for (var address : new String[] {"/", "/?asOf=2007-11-30", "/today"}) {
            var page = Browser.of(PROJECT_COUNCIL).open(address);
            assertThat(page.body()).doesNotContain("style=", "<style", "onclick", "javascript:");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
        }
        assertThat(Browser.anonymous().open("/frame/figures.css").statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_also_counted_and_both_tables_stand_below_the_goals_beside_the_published_ones() {
        var day = LocalDate.of(1994, 5, 1);
        var planned = new Someone();
        publish(Stream.concat(
                strategyCitizen(planned, day),
                Stream.of(
                        planned.socialPlan(day.minusMonths(8), null, day.plusDays(1)), planned.course(day, day, day))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(goals("/?asOf=" + day)))
                        .containsSubsequence("inden for 6 måneder 0,0 %", "9 måneder 100,0 %", "12 måneder 100,0 %")
                        .containsSubsequence("Tabel 1", "Handicappede 6 tal er andre", "1 −64", "Offentliggjort", "65")
                        .containsSubsequence("Tabel 2", "Handicappede 1 af 1 borger 100,0 % 21 % +79 procentpoint"));
    }

    @Test
    void the_drawing_can_be_read_aloud() {
        assertThat(Browser.of(PROJECT_COUNCIL).open("/").body())
                .contains("role=\"img\" aria-labelledby=\"chart-1-title chart-1-says\"", "<title id=\"chart-3-title\">")
                .contains("Vis tallene bag tegningen", "Måltallene er mindst 40")
                .contains("role=\"img\" aria-labelledby=\"curve-1-title curve-1-says\"", "<title id=\"curve-3-title\">")
                .contains("Vis tallene bag linjerne", "hx-select-oob=\"#curves,#curve-table,");
    }

    @Test
    void the_months_before_the_day_say_how_it_came_there() {
        var begun = LocalDate.of(1994, 8, 15);
        var day = LocalDate.of(1994, 10, 10);
        var someone = new Someone();
        publish(Stream.of(
                someone.bifCase(begun, day.plusDays(1)),
                someone.shared(begun, day.plusDays(1)),
                someone.matchGroup("4", begun, day.plusDays(1)),
                someone.targetGroups(begun, day.plusDays(1), "DISABILITY"),
                someone.course(LocalDate.of(1994, 9, 1), day, LocalDate.of(1994, 9, 1))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(goals("/?asOf=" + day)))
                        .containsSubsequence(
                                "10. oktober 1994 0,0 % 0 af 1 borger 100,0 %",
                                "30. september 1994 0,0 % 0 af 1 borger 100,0 %",
                                "31. august 1994 0,0 % 0 af 1 borger 0,0 %",
                                "31. juli 1994 – 0 af 0 borgere"));
    }

    /** As it is read: without markup, and with plain spaces. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }

    private static String goals(String address) {
        var page = Browser.of(PROJECT_COUNCIL).open(address);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().substring(page.body().indexOf("id=\"goals\""));
    }

    private static StreamState matchGroup(Someone someone, LocalDate day, String recordedAt) {
        var row = period(day, day.plusDays(1));
        row.putAll(Map.of("model", "2009", "code", "4", "recordedAt", recordedAt));
        return someone.ofCitizen("match-group", rows(row));
    }

    private static Stream<StreamState> strategyCitizen(Someone someone, LocalDate day) {
        var after = day.plusDays(1);
        return Stream.of(
                someone.bifCase(day, after),
                someone.shared(day, after),
                someone.matchGroup("4", day, after),
                someone.targetGroups(day, after, "DISABILITY"));
    }

    private static void publish(Stream<StreamState> said) {
        said.forEach(state -> state.told(1).publish());
    }
}
