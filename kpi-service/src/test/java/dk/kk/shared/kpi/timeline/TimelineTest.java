package dk.kk.shared.kpi.timeline;

import static dk.kk.shared.kpi.Someone.values;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both administrations did about a citizen, as each of them may see it. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TimelineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2014, 5, 3);

    @Inject
    Database database;

    private final Someone someone = new Someone();

    @BeforeEach
    void a_citizen_with_a_case_on_both_sides() {
        Casework.placed(someone.id, "JC8-T1", "SC8-T1");
        Stream.of(
                        someone.bifCase(DAY, DAY.plusYears(3)),
                        someone.targetGroups(DAY.plusDays(1), null, "IN_TREATMENT", "DISABILITY"),
                        someone.matchGroup("4", DAY.plusDays(2), DAY.plusDays(12)),
                        someone.course(DAY.plusYears(1), DAY.plusYears(1), DAY.plusYears(1)),
                        someone.socialPlan(DAY.plusYears(2), DAY.plusYears(2).plusDays(9), null))
                .forEach(said -> said.told(1).publish());
        await().atMost(PATIENCE).untilAsserted(() -> sof("").body("$", hasSize(8)));
    }

    @Test
    void sof_reads_all_of_it_the_newest_first() {
        sof("").body(
                        "about",
                        contains(
                                "SOCIAL_PLAN",
                                "SOCIAL_PLAN",
                                "SOCIAL_PLAN_OFFERED",
                                "COURSE",
                                "MATCH_GROUP",
                                "TARGET_GROUP",
                                "TARGET_GROUP",
                                "BIF_CASE"))
                .body("[0].texts.da", equalTo("Social handleplan fulgt op"))
                .body("[3].code", equalTo("ACTIVATION"))
                .body("[4].until", equalTo(DAY.plusDays(12).toString()))
                .body("withheld", not(hasItem(true)));
        assertThat(database.first(
                        "select count(*) as rows from audit where operation = 'citizenTimeline' and purpose = 'CASEWORK' and subjects @> array[?::uuid]",
                        row -> row.number("rows"),
                        someone.id))
                .hasValueSatisfying(rows -> assertThat(rows).isPositive());
    }

    @Test
    void bif_sees_that_sof_registered_something_and_neither_what_nor_how_much() {
        var answer = Call.by(BIF_CASEWORKER, "somebody", "JC8-T1")
                .get(path(""))
                .body("$", hasSize(7))
                .body("[5].withheld", equalTo(true))
                .body("[5].from", equalTo(DAY.plusDays(1).toString()))
                .body("[5].side", equalTo("SOF"));

        assertThat(answer.extract().asString())
                .doesNotContain("TARGET_GROUP", "IN_TREATMENT", "DISABILITY", "Målgruppe");
    }

    @Test
    void as_known_before_anything_was_registered_it_is_empty() {
        sof("?knownAt=2007-11-29").body("$", empty());
        sof("?knownAt=2007-11-30").body("$", hasSize(8));
    }

    @Test
    void a_stop_stands_there_with_what_sof_was_told_and_did_for_both_sides() {
        stop("2014-09-01T08:00:00Z", "2014-09-01T08:00:05Z", "2014-09-03T08:00:00Z");
        await().atMost(PATIENCE).untilAsserted(() -> sof("").body("$", hasSize(12)));

        for (var answer :
                List.of(sof(""), Call.by(BIF_CASEWORKER, "somebody", "JC8-T1").get(path("")))) {
            assertThat(answer.extract().jsonPath().<String>getList("about"))
                    .containsSubsequence("CITIZEN_CONTACTED", "SOF_TOLD", "STOPPED", "STOP", "MATCH_GROUP");
            answer.body("find { it.about == 'STOP' }.code", equalTo("DECIDED"))
                    .body("find { it.about == 'STOPPED' }.from", equalTo("2014-09-01"))
                    .body("find { it.about == 'STOPPED' }.until", equalTo(null))
                    .body("find { it.about == 'SOF_TOLD' }.registeredAt", equalTo("2014-09-01T08:00:05Z"));
        }
        sof("?knownAt=2014-09-02").body("about", hasItem("SOF_TOLD")).body("about", not(hasItem("CITIZEN_CONTACTED")));
    }

    @Test
    void merged_ids_have_one_timeline_from_the_day_the_merge_was_known_whichever_of_them_is_asked_for() {
        var alias = new Someone();
        alias.course(DAY.plusYears(4), DAY.plusYears(4), DAY.plusYears(4))
                .told(1)
                .publish();
        stop(alias, "2014-09-01T08:00:00Z", "2014-09-01T08:00:05Z", "2014-09-03T08:00:00Z");
        alias.mergedInto(someone, "2015-01-10T08:00:00Z").told(1).publish();

        await().atMost(PATIENCE).untilAsserted(() -> sof("").body("$", hasSize(13)));
        var both = sof("").extract().asString();
        await().atMost(PATIENCE).untilAsserted(() -> sof(alias, "").body("$", hasSize(13)));
        assertThat(sof(alias, "").extract().asString()).isEqualTo(both);
        sof("?knownAt=2015-01-09").body("$", hasSize(8));
        sof(alias, "?knownAt=2015-01-09")
                .body("about", contains("COURSE", "CITIZEN_CONTACTED", "SOF_TOLD", "STOPPED", "STOP"));
        assertThat(page(alias, SOF_CASEWORKER, "SC8-T1", "")).contains("Social handleplan fulgt op", "2018");

        alias.mergedInto(someone, "2015-01-10T08:00:00Z", "2015-02-01T08:00:00Z")
                .told(2)
                .publish();
        await().atMost(PATIENCE).untilAsserted(() -> sof("").body("$", hasSize(8)));
        sof("?knownAt=2015-01-31").body("$", hasSize(13));
        sof(alias, "").statusCode(404);
    }

    @Test
    void who_has_nothing_to_do_with_the_citizen_finds_none() {
        Call.by(SOF_CASEWORKER, "somebody", "SC8-T2").get(path("")).statusCode(404);
        Call.by(Role.ANALYST).get(path("")).statusCode(403);
    }

    @Test
    void a_caseworker_reads_it_year_by_year_on_a_page_that_says_what_is_withheld() {
        var sof = page(SOF_CASEWORKER, "SC8-T1", "");
        assertThat(sof)
                .containsSubsequence(
                        "2016",
                        "Social handleplan fulgt op",
                        "fra 12. maj 2016",
                        "2015",
                        "Forløb: aktivering",
                        "kun 3. maj 2015",
                        "2014",
                        "Matchgruppe 4",
                        "5. maj 2014 til 14. maj 2014",
                        "Målgruppe: handicappet",
                        "Sag i BIF: kontanthjælp")
                .doesNotContain("den anden forvaltnings alene");
        var bif = page(BIF_CASEWORKER, "JC8-T1", "");
        assertThat(bif)
                .contains("den anden forvaltnings alene", "som kun den anden forvaltning må se")
                .doesNotContain("Målgruppe");
        assertThat(page(SOF_CASEWORKER, "SC8-T1", "?lang=en")).contains("The citizen's timeline", "Match group 4");
        assertThat(page(SOF_CASEWORKER, "SC8-T1", "?knownAt=2007-11-29")).contains("Der er intet registreret");
    }

    private void stop(String decidedAt, String toldAt, String contactedAt) {
        stop(someone, decidedAt, toldAt, contactedAt);
    }

    private static void stop(Someone someone, String decidedAt, String toldAt, String contactedAt) {
        var stop = UUID.randomUUID();
        var state = values(
                "stopId",
                stop,
                "citizenId",
                someone.id,
                "phase",
                "EFFECTIVE",
                "decidedAt",
                decidedAt,
                "effectiveFrom",
                "2014-09-01",
                "registeredAt",
                decidedAt,
                "origin",
                "LIVE",
                "discovered",
                false);
        new StreamState("offer", "benefit-stop", stop.toString(), someone.id, state)
                .told(1)
                .publish();
        var alert = values(
                "kind",
                "BENEFIT_STOP",
                "citizenId",
                someone.id,
                "about",
                values("kind", "benefit-stop", "id", stop),
                "phase",
                "ACTED",
                "raisedAt",
                toldAt,
                "outcome",
                "CONTACTED_CITIZEN",
                "contactedAt",
                contactedAt);
        new StreamState("notification", "alert", UUID.randomUUID().toString(), someone.id, alert)
                .told(1)
                .publish();
    }

    private ValidatableResponse sof(String query) {
        return sof(someone, query);
    }

    private static ValidatableResponse sof(Someone asked, String query) {
        return Call.by(SOF_CASEWORKER, "somebody", "SC8-T1").get(path(asked, query));
    }

    private String path(String query) {
        return path(someone, query);
    }

    private static String path(Someone asked, String query) {
        return "/api/v1/citizens/" + asked.id + "/timeline" + query;
    }

    private String page(Role role, String team, String query) {
        return page(someone, role, team, query);
    }

    private static String page(Someone asked, Role role, String team, String query) {
        var page = Browser.with(Tokens.of(role, "somebody", team)).open("/citizens/" + asked.id + "/timeline" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("&#39;", "'").replaceAll("[\\s\u00a0]+", " ");
    }
}
