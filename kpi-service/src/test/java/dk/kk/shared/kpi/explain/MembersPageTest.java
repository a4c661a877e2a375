package dk.kk.shared.kpi.explain;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test has a day and a team of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MembersPageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Inject
    Database database;

    @Test
    void a_caseworker_reads_who_nearly_counts_and_why_first() {
        var day = LocalDate.of(1992, 9, 3);
        var counting = member(day, "SC9-P1");
        var old = member(day, "SC9-P1");
        var without = member(day, "SC9-P1");
        var foreign = member(day, "SC9-P2");
        Stream.of(
                        counting.socialPlan(day.minusMonths(1), null, day.plusDays(1)),
                        old.socialPlan(day.minusMonths(12).minusDays(11), null, day.plusDays(1)))
                .forEach(said -> said.told(1).publish());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(open("SC9-P1", "?part=ALL&asOf=" + day)))
                        .containsSubsequence(
                                "Mål 1 Sammenhæng, 3. september 1992",
                                "Tæller med Den sociale handleplan er udarbejdet eller fulgt op 3. august 1992.",
                                counting.id.toString(),
                                "Tæller ikke med 11 dage for sent",
                                "23. august 1991: 11 dage for gammel",
                                old.id.toString(),
                                "Der er ingen social handleplan.",
                                without.id.toString())
                        .doesNotContain(foreign.id.toString()));

        var first = open("SC9-P1", "?limit=1&asOf=" + day);
        assertThat(first).contains(old.id.toString()).doesNotContain(counting.id.toString(), "style=", "<style");
        var next =
                NEXT.matcher(first).results().findFirst().orElseThrow().group(1).replace("&amp;", "&");
        assertThat(browser("SC9-P1").open(next).body()).contains(without.id.toString(), "Første side");
        assertThat(text(open("SC9-P1", "?lang=en&asOf=" + day)))
                .contains("11 days too late", "Citizens behind the goals");
        assertThat(database.first(
                        "select count(*) as rows from audit where operation = 'goalMembers' and purpose = 'CASEWORK' and subjects @> array[?::uuid]",
                        row -> row.number("rows"),
                        without.id))
                .hasValueSatisfying(rows -> assertThat(rows).isPositive());
    }

    @Test
    void who_has_none_there_is_told_so_and_who_only_follows_the_goals_is_refused() {
        assertThat(text(open("SC9-P3", "?asOf=1992-10-03"))).contains("Ingen af dine borgere er i denne gruppe");
        assertThat(open("SC9-P3", "")).contains("aria-current=\"page\">Borgere bag målene");
        assertThat(Browser.of(ANALYST).open("/").body()).doesNotContain("Borgere bag målene");
        assertThat(Browser.of(ANALYST).open("/goals/1/members").statusCode()).isEqualTo(403);
        assertThat(Browser.anonymous().open("/goals/1/members").statusCode()).isEqualTo(302);
        assertThat(browser("SC9-P3").open("/goals/4/members").statusCode()).isEqualTo(404);
        assertThat(browser("SC9-P3").open("/goals/1/members?part=SOME").body())
                .contains("<code>member-part-unknown</code>");
    }

    private static String open(String team, String query) {
        var page = browser(team).open("/goals/1/members" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static Browser browser(String team) {
        return Browser.with(Tokens.of(SOF_CASEWORKER, "somebody", team));
    }

    private static Someone member(LocalDate day, String team) {
        var someone = new Someone();
        Casework.placed(someone.id, "JC9-P1", team);
        Stream.of(
                        someone.shared(day, day.plusDays(1)),
                        someone.matchGroup("4", day, day.plusDays(1)),
                        someone.targetGroups(day, day.plusDays(1), "DISABILITY"))
                .forEach(said -> said.told(1).publish());
        return someone;
    }

    /** As it is read: without markup, and with plain spaces. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }
}
