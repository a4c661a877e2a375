package dk.kk.shared.kpi.explain;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test has a day and a team of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MemberResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Database database;

    @Test
    void a_team_sees_which_of_its_citizens_count_who_nearly_does_and_why() {
        var day = LocalDate.of(1992, 2, 3);
        var counting = member(day, "SC9-K1");
        var old = member(day, "SC9-K1");
        var older = member(day, "SC9-K1");
        var without = member(day, "SC9-K1");
        var foreign = member(day, "SC9-K2");
        publish(
                counting.socialPlan(day.minusMonths(1), null, day.plusDays(1)),
                old.socialPlan(day.minusMonths(12).minusDays(11), null, day.plusDays(1)),
                older.socialPlan(day.minusMonths(20), null, day.plusDays(1)),
                foreign.socialPlan(day.minusMonths(2), null, day.plusDays(1)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> get("SC9-K1", "asOf=" + day)
                        .body("reason", contains("PLAN_UPDATED", "PLAN_TOO_OLD", "PLAN_TOO_OLD", "NO_PLAN")));

        get("SC9-K1", "asOf=" + day)
                .body("citizenId", contains(ids(counting, old, older, without)))
                .body("counts", contains(true, false, false, false))
                .body("daysShort[1]", equalTo(11))
                .body("[1].arguments.updated", equalTo("1991-01-23"))
                .body(
                        "[1].texts.da",
                        equalTo(
                                "Den sociale handleplan er senest udarbejdet eller fulgt op 23. januar 1991: 11 dage for gammel. En opfølgning tæller den igen."));
        get("SC9-K1", "part=NOT_COUNTING&limit=1&asOf=" + day).body("citizenId", contains(old.id.toString()));
        var next =
                get("SC9-K1", "part=NOT_COUNTING&limit=2&asOf=" + day).extract().header("Link");
        Call.by(SOF_CASEWORKER, "somebody", "SC9-K1")
                .get(next.substring(1, next.indexOf('>')))
                .body("citizenId", contains(without.id.toString()));
        assertThat(database.first(
                        "select count(*) as rows from audit where operation = 'goalMembers' and purpose = 'CASEWORK' and subjects @> array[?::uuid]",
                        row -> row.number("rows"),
                        without.id))
                .hasValueSatisfying(rows -> assertThat(rows).isPositive());
        assertThat(database.first(
                        "select count(*) as rows from audit where operation = 'goalMembers' and subjects @> array[?::uuid]",
                        row -> row.number("rows"),
                        foreign.id))
                .contains(0L);
    }

    @Test
    void who_was_merged_is_on_the_list_once_with_what_is_known_of_both_ids() {
        var day = LocalDate.of(1992, 4, 3);
        var citizen = member(day, "SC9-K4");
        var alias = member(day, "SC9-K4");
        publish(
                alias.socialPlan(day.minusMonths(1), null, day.plusDays(1)),
                alias.mergedInto(citizen, "2008-03-01T10:00:00Z"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> get("SC9-K4", "asOf=" + day)
                        .body("citizenId", contains(ids(citizen)))
                        .body("reason", contains("PLAN_UPDATED")));

        get("SC9-K4", "asOf=" + day + "&knownAt=2008-02-29")
                .body("citizenId", contains(ids(alias, citizen)))
                .body("reason", contains("PLAN_UPDATED", "NO_PLAN"));
    }

    @Test
    void without_a_purpose_or_for_those_who_follow_the_goals_only_there_are_no_members() {
        given().auth()
                .oauth2(Tokens.of(SOF_CASEWORKER))
                .get("/api/v1/goals/1/members")
                .then()
                .statusCode(400)
                .body("code", equalTo("purpose-missing"));
        Call.by(Role.ANALYST).get("/api/v1/goals/1/members").statusCode(403);
        get("SC9-K1", "part=SOME").statusCode(400).body("code", equalTo("member-part-unknown"));
        get("SC9-K3", "asOf=1992-03-03").statusCode(200).body("$", hasSize(0));
    }

    private static String[] ids(Someone... citizens) {
        return Arrays.stream(citizens).map(citizen -> citizen.id.toString()).toArray(String[]::new);
    }

    private static Someone member(LocalDate day, String team) {
        var someone = new Someone();
        var after = day.plusDays(1);
        Casework.placed(someone.id, "JC9-K1", team);
        publish(
                someone.shared(day, after),
                someone.matchGroup("4", day, after),
                someone.targetGroups(day, after, "DISABILITY"));
        return someone;
    }

    private static ValidatableResponse get(String team, String query) {
        return Call.by(SOF_CASEWORKER, "somebody", team).get("/api/v1/goals/1/members?" + query);
    }

    private static void publish(StreamState... said) {
        Stream.of(said).forEach(state -> state.told(1).publish());
    }
}
