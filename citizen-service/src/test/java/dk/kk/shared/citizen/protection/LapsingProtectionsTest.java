package dk.kk.shared.citizen.protection;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.UnitEntry;
import dk.kk.shared.citizen.directory.UnitKind;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a team of its own: no other test's citizens stand there. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LapsingProtectionsTest {
    private static final String LIST = "/api/v1/protections/lapsing";

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final String team = "SC1-" + UUID.randomUUID();

    @BeforeEach
    void town() {
        Town.isLaidOut();
        Town.has(team, new UnitEntry(team, Administration.SOF, UnitKind.ADULT_TEAM, "SC1", false));
    }

    @Test
    void what_lapses_first_goes_first_and_pages_join_without_gap_or_repetition() {
        var later = lapsing(30);
        var first = lapsing(1);
        var between = lapsing(12);
        lapsing(31);
        lapsing(0);

        assertThat(listed(LIST)).containsExactly(first, between, later);
        assertThat(listed(LIST + "?limit=1")).containsExactly(first, between, later);
        assertThat(listed(LIST + "?within=12")).containsExactly(first, between);
        caseworker()
                .get(LIST)
                .body("[0].lapsesOn", equalTo(clock.today().plusDays(1).toString()));
    }

    @Test
    void who_was_renewed_or_ended_is_not_listed() {
        var renewed = lapsing(10);
        post(renewed, "renewal", Map.of("grantedOn", clock.today().toString()));
        var ended = lapsing(10);
        post(ended, "end", Map.of("endsOn", clock.today().toString()));

        assertThat(listed(LIST)).isEmpty();
        assertThat(listed(LIST + "?within=366")).containsExactly(renewed);
    }

    @Test
    void others_see_none_of_it_and_whom_one_saw_stands_in_the_audit() {
        var citizen = lapsing(10);

        assertThat(Town.member(BIF_CASEWORKER, "JC1-T2")
                        .get(LIST)
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("citizenId"))
                .doesNotContain(citizen);
        caseworker().get(LIST).body("citizenId", hasItem(citizen));
        assertThat(database.list(
                        "select operation from audit where actor = ? and ?::uuid = any (subjects) and operation = 'listLapsingProtections'",
                        row -> row.text("operation"),
                        "employee:S-" + team,
                        citizen))
                .hasSize(1);
    }

    @Test
    void days_and_cursors_that_are_none_are_refused() {
        for (var days : List.of("0", "367", "x")) {
            caseworker().get(LIST + "?within=" + days).statusCode(400);
        }
        for (var made : List.of("x", "2007-11-30", "2007-11-30 x", "x " + UUID.randomUUID())) {
            var after = Base64.getUrlEncoder().withoutPadding().encodeToString(made.getBytes(StandardCharsets.UTF_8));
            caseworker().get(LIST + "?after=" + after).statusCode(400).body("code", equalTo("cursor-invalid"));
        }
    }

    private String lapsing(int days) {
        var citizen = Town.registered();
        caseworker()
                .post(
                        "/api/v1/citizens/{id}/sof-cases",
                        Map.of("caseType", "SOCIAL_SUPPORT", "openedOn", "2007-01-01", "team", team),
                        citizen)
                .statusCode(201);
        var lapsesOn = clock.today().plusDays(days);
        var grantedOn = lapsesOn.minusMonths(6);
        caseworker()
                .post("/api/v1/citizens/{id}/protection/grant", granted(grantedOn, lapsesOn), citizen)
                .statusCode(200);
        return citizen.toString();
    }

    private static Map<String, String> granted(LocalDate on, LocalDate lapsesOn) {
        return Map.of("grantedOn", on.toString(), "lapsesOn", lapsesOn.toString());
    }

    private void post(String citizen, String verb, Map<String, ?> body) {
        caseworker()
                .seeing(1)
                .post("/api/v1/citizens/{id}/protection/" + verb, body, citizen)
                .statusCode(200);
    }

    private Call caseworker() {
        return Call.by(SOF_CASEWORKER, "S-" + team, team);
    }

    private List<String> listed(String first) {
        var all = new ArrayList<String>();
        for (var path = first; path != null; ) {
            var answer = caseworker()
                    .request()
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(answer.<List<String>>path("citizenId"));
            var link = answer.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return all;
    }
}
