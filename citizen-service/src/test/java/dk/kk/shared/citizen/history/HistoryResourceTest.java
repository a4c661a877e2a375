package dk.kk.shared.citizen.history;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A citizen assessed and then corrected. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HistoryResourceTest {
    private static final String CITIZEN = "/api/v1/citizens/{id}";

    @Inject
    BusinessClock clock;

    private UUID citizen = new UUID(0, 0);
    private String before = "";
    private String after = "";

    @BeforeEach
    void a_corrected_citizen() {
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-02-01");
        Town.jobCaseworker()
                .post(
                        CITIZEN + "/match-group/change",
                        Map.of("model", "2009", "code", "4", "validFrom", "2007-03-01"),
                        citizen)
                .statusCode(200);
        Town.socialCaseworker()
                .post(
                        CITIZEN + "/target-groups/change",
                        Map.of("targetGroups", List.of("DISABILITY"), "validFrom", "2007-03-01"),
                        citizen)
                .statusCode(200);
        before = now();
        Town.jobCaseworker()
                .seeing(1)
                .post(
                        CITIZEN + "/match-group/correction",
                        Map.of("model", "2009", "code", "5", "validFrom", "2007-04-01", "validTo", "2007-05-01"),
                        citizen)
                .statusCode(200);
        after = now();
    }

    @Test
    void between_two_moments_the_rows_and_the_days_that_became_other_are_told() {
        difference(Town.jobCaseworker(), "match-group")
                .statusCode(200)
                .body("days", hasSize(1))
                .body("days[0].validFrom", equalTo("2007-04-01"))
                .body("days[0].validTo", equalTo("2007-05-01"))
                .body("days[0].before", equalTo(List.of("2009", "4")))
                .body("days[0].after", equalTo(List.of("2009", "5")))
                .body("superseded.validFrom", equalTo(List.of("2007-03-01")))
                .body("added.validFrom", equalTo(List.of("2007-03-01", "2007-04-01", "2007-05-01")));
        for (var stream : List.of("responsibility", "shared-periods", "green-line")) {
            difference(Town.jobCaseworker(), stream).statusCode(200).body("days", hasSize(0));
        }
        difference(Town.socialCaseworker(), "target-groups").statusCode(200).body("added", hasSize(0));
        difference(Town.jobCaseworker(), "target-groups").statusCode(403);
    }

    @Test
    void from_the_beginning_on_everything_was_added_each_in_its_timeline() {
        before = "2000-01-01T00:00:00Z";
        difference(Town.socialCaseworker(), "target-groups")
                .body("days.of", equalTo(List.of("DISABILITY")))
                .body("days.before", equalTo(Arrays.asList((Object) null)));
        difference(Town.jobCaseworker(), "responsibility")
                .body("days.of", equalTo(List.of("BIF", "SOF")))
                .body("days.after[0]", equalTo(List.of("JC1-T1", "JC1", "B-JC1-T1-1")))
                .body("days.after[1]", hasItem("SOF-INDGANG"))
                .body("days.after[1]", not(hasItem("SC1-V1")));
        difference(Town.socialCaseworker(), "shared-periods").body("days.validFrom", equalTo(List.of("2007-02-01")));
    }

    @Test
    void moments_are_named_and_in_order() {
        Town.jobCaseworker()
                .get(CITIZEN + "/match-group/difference?from={at}", citizen, before)
                .statusCode(400);
        Town.jobCaseworker()
                .get(CITIZEN + "/match-group/difference?from={from}&to={to}", citizen, after, before)
                .statusCode(400)
                .body("code", equalTo("moments-out-of-order"));
    }

    @Test
    void the_history_tells_both_clocks_and_bif_nothing_of_target_groups_or_sofs_team() {
        Town.socialCaseworker()
                .get(CITIZEN + "/history", citizen)
                .statusCode(200)
                .body("findAll { it.stream == 'MATCH_GROUP' }.size()", equalTo(4))
                .body(
                        "findAll { it.stream == 'MATCH_GROUP' && it.supersededAt != null }.value",
                        equalTo(List.of(List.of("2009", "4"))))
                .body("findAll { it.stream == 'TARGET_GROUPS' }.value", equalTo(List.of(List.of("DISABILITY"))))
                .body(
                        "findAll { it.stream == 'RESPONSIBILITY' }.value",
                        hasItem(List.of("SOF", "SC1-V1", "S-SC1-V1-1")));
        Town.jobCaseworker()
                .get(CITIZEN + "/history", citizen)
                .statusCode(200)
                .body("stream", not(hasItem("TARGET_GROUPS")))
                .body(
                        "findAll { it.stream == 'RESPONSIBILITY' }.value",
                        hasItem(List.of("SOF", "SOF-INDGANG", "S-SC1-V1-1")));
        Town.member(BIF_CASEWORKER, "JC1-T2").get(CITIZEN + "/history", citizen).statusCode(404);
    }

    @Test
    void the_page_of_a_citizen_explains_being_shared_and_keeps_the_history_closed_until_asked() {
        var social =
                text(Browser.of(SOF_CASEWORKER).open("/citizens/" + citizen).body());
        assertThat(social)
                .contains(
                        "Borgeren er fælles siden 1. februar 2007",
                        "Historik",
                        "Matchgruppe 4 (model 2009)",
                        "Målgruppe")
                .contains("Handicap", "fra 1. april 2007 indtil 1. maj 2007", "ikke afløst");
        var bif = Browser.of(BIF_CASEWORKER).open("/citizens/" + citizen).body();
        assertThat(bif)
                .contains("<details", "har en åben sag, der tæller med, siden")
                .doesNotContain("Handicap", "SC1-V1,");
        assertThat(text(Browser.of(BIF_CASEWORKER)
                        .open("/citizens/" + citizen + "?lang=en")
                        .body()))
                .contains("History", "Match group 4 (model 2009)")
                .doesNotContain("history.", "sharedreason.", "historyof.");
    }

    private ValidatableResponse difference(Call by, String stream) {
        return by.get(CITIZEN + "/" + stream + "/difference?from={from}&to={to}", citizen, before, after);
    }

    private String now() {
        return clock.instant().toString();
    }

    /** As it is read: without markup. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }
}
