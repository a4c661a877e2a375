package dk.kk.shared.kpi.team;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.directory.SaidUnit;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test has days of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TeamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void the_teams_add_up_to_the_goal_by_name_and_whom_nobody_is_responsible_for_stands_last() {
        var day = LocalDate.of(2003, 2, 3);
        var counting = member(day);
        var others = Stream.generate(() -> member(day)).limit(3).toList();
        Casework.placed(counting.id, "JC7-T1", "SC7-T2");
        Casework.placed(others.get(0).id, "JC7-T1", "SC7-T2");
        Casework.placed(others.get(1).id, "JC7-T1", "SC7-T1");
        new SaidUnit("SC7-T2", "Voksenteam Vest").said().told(1).publish();
        new SaidUnit("SC7", "Socialcenter Vest").said().told(1).publish();
        counting.socialPlan(day.minusMonths(1), null, day.plusDays(1)).told(1).publish();
        await().atMost(PATIENCE)
                .untilAsserted(() -> teams(day, "SOF")
                        .body("numerator", contains(0, 1, 0))
                        .body("centreName", contains("Socialcenter Vest", "Socialcenter Vest", null))
                        .body("teamName", contains(null, "Voksenteam Vest", null)));

        teams(day, "SOF")
                .body("centre", contains("SC7", "SC7", null))
                .body("team", contains("SC7-T1", "SC7-T2", null))
                .body("denominator", contains(1, 2, 1))
                .body("[1].percent", equalTo(50.0f))
                .body("[1].gap", equalTo(null));
        teams(day, "BIF")
                .body("team", contains("JC7-T1", null))
                .body("teamName", contains(null, null))
                .body("denominator", contains(3, 1));
        Call.by(SOF_MANAGER)
                .get("/api/v1/goals/1?asOf=" + day)
                .body("denominator", equalTo(4))
                .body("numerator", equalTo(1));

        assertThat(page(day, "da"))
                .containsSubsequence(
                        "SC7-T1",
                        "Voksenteam Vest SC7-T2",
                        "1 2",
                        "50,0 %",
                        "Intet ansvarligt hold",
                        "I alt 1 4 25,0 %");
        assertThat(page(day, "en")).contains("Voksenteam Vest SC7-T2", "No responsible team");
    }

    @Test
    void somebody_who_was_merged_later_stands_with_the_team_that_has_the_citizen() {
        var day = LocalDate.of(2003, 4, 3);
        var citizen = member(day);
        var alias = member(day);
        Casework.placed(citizen.id, "JC7-T4", "SC7-T4");
        alias.mergedInto(citizen, "2008-03-10T10:00:00Z").told(1).publish();
        await().atMost(PATIENCE)
                .untilAsserted(() -> teams(day, "SOF").body("$", hasSize(1)).body("denominator", contains(1)));

        teams(day, "SOF", "&knownAt=2008-03-09")
                .body("team", contains("SC7-T4"))
                .body("denominator", contains(2));
    }

    @Test
    void only_who_leads_teams_sees_them() {
        Call.by(ANALYST).get("/api/v1/goals/1/teams").statusCode(403);
        Call.by(SOF_CASEWORKER).get("/api/v1/goals/1/teams").statusCode(403);
        assertThat(Browser.with(Tokens.of(SOF_MANAGER)).open("/goals/1/members").body())
                .contains("/goals/1/teams?");
        assertThat(Browser.with(Tokens.of(SOF_CASEWORKER))
                        .open("/goals/1/members")
                        .body())
                .doesNotContain("/goals/1/teams");
    }

    private static String page(LocalDate day, String language) {
        var page = Browser.of(SOF_MANAGER).open("/goals/1/teams?asOf=" + day + "&lang=" + language);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }

    private static ValidatableResponse teams(LocalDate day, String administration) {
        return teams(day, administration, "");
    }

    private static ValidatableResponse teams(LocalDate day, String administration, String query) {
        return Call.by(SOF_MANAGER)
                .get("/api/v1/goals/1/teams?asOf=" + day + "&administration=" + administration + query)
                .statusCode(200);
    }

    private static Someone member(LocalDate day) {
        var someone = new Someone();
        var after = day.plusDays(1);
        Stream.of(
                        someone.shared(day, after),
                        someone.matchGroup("4", day, after),
                        someone.targetGroups(day, after, "DISABILITY"))
                .forEach(said -> said.told(1).publish());
        return someone;
    }
}
