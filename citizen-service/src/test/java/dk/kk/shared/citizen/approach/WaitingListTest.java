package dk.kk.shared.citizen.approach;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.UnitEntry;
import dk.kk.shared.citizen.directory.UnitKind;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In teams of its own: no other test's citizens wait there. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WaitingListTest {
    private static final String LIST = "/api/v1/approaches";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final String team = "SC1-" + UUID.randomUUID();
    private final String jobTeam = "JC1-" + UUID.randomUUID();

    @BeforeEach
    void town() {
        Town.isLaidOut();
        Town.has(team, new UnitEntry(team, Administration.SOF, UnitKind.ADULT_TEAM, "SC1", false));
        Town.has(jobTeam, new UnitEntry(jobTeam, Administration.BIF, UnitKind.JOB_CENTRE_TEAM, "JC1", false));
    }

    @Test
    void green_line_goes_first_and_then_who_asked_first_and_pages_join_without_gap_or_repetition() {
        var newest = asked(of(SOF_CASEWORKER, team), citizen(), 10);
        var oldest = asked(of(SOF_CASEWORKER, team), citizen(), 300);
        var greenNew = asked(of(SOF_CASEWORKER, team), onGreenLine(), 5);
        var greenOld = asked(of(SOF_CASEWORKER, team), onGreenLine(), 50);
        var between = asked(of(SOF_CASEWORKER, team), citizen(), 200);

        assertThat(listed(of(SOF_CASEWORKER, team), LIST)).containsExactly(greenOld, greenNew, oldest, between, newest);
        assertThat(byPages(of(SOF_CASEWORKER, team), LIST + "?limit=2"))
                .containsExactly(greenOld, greenNew, oldest, between, newest);
    }

    @Test
    void a_cursor_of_somebodys_own_making_is_refused() {
        var id = new UUID(0, 0);
        for (var made : List.of(
                "x",
                "false",
                "maybe 2007-11-30T11:00:00Z " + id,
                "TRUE 2007-11-30T11:00:00Z " + id,
                " 2007-11-30T11:00:00Z " + id,
                "false 2007-11-30 " + id,
                "false +999999999-12-31T23:59:59Z " + id,
                "true 2007-11-30T11:00:00Z x")) {
            var after = Base64.getUrlEncoder().withoutPadding().encodeToString(made.getBytes(StandardCharsets.UTF_8));
            of(SOF_CASEWORKER, team)
                    .get(LIST + "?after=" + after)
                    .statusCode(400)
                    .body("code", equalTo("cursor-invalid"));
        }
    }

    @Test
    void each_side_lists_its_own_approaches_and_who_waits_no_more_is_in_another_list() {
        var citizen = citizen();
        var ofSof = asked(of(SOF_CASEWORKER, team), citizen, 10);
        var ofBif = asked(of(BIF_CASEWORKER, jobTeam), citizen, 20);

        assertThat(listed(of(SOF_CASEWORKER, team), LIST)).containsExactly(ofSof);
        assertThat(listed(of(BIF_CASEWORKER, jobTeam), LIST)).containsExactly(ofBif);
        of(SOF_CASEWORKER, team)
                .seeing(1)
                .post(LIST + "/{id}/lapse", Map.of("reason", "NO_LONGER_WANTED"), ofSof)
                .statusCode(200);
        assertThat(listed(of(SOF_CASEWORKER, team), LIST)).isEmpty();
        assertThat(listed(of(SOF_CASEWORKER, team), LIST + "?phase=LAPSED")).containsExactly(ofSof);
    }

    @Test
    void a_team_is_picked_from_those_of_the_caller_and_others_see_nothing_of_it() {
        var waiting = asked(of(SOF_CASEWORKER, team), citizen(), 10);

        assertThat(listed(of(SOF_CASEWORKER, team, "SC1-V2"), LIST + "?team=" + team))
                .containsExactly(waiting);
        assertThat(listed(of(SOF_CASEWORKER, team), LIST + "?team=SC1-V2")).isEmpty();
        assertThat(listed(of(SOF_CASEWORKER, "SC1-V2"), LIST + "?team=" + team)).isEmpty();
        assertThat(listed(of(BIF_CASEWORKER, jobTeam), LIST + "?team=" + team)).isEmpty();
    }

    @Test
    void a_page_of_the_list_costs_what_operations_are_told() {
        asked(of(SOF_CASEWORKER, team), citizen(), 10);
        asked(of(SOF_CASEWORKER, team), onGreenLine(), 10);

        SqlCost.of(() -> of(SOF_CASEWORKER, team).get(LIST)).isWithin(CostBound.of("listApproaches"));
    }

    private static Call of(Role role, String... units) {
        return Call.by(role, role + "-" + units[0], units);
    }

    private UUID citizen() {
        var citizen = Town.registered();
        opened(of(SOF_CASEWORKER, team), citizen, "sof", "SOCIAL_SUPPORT", team);
        opened(of(BIF_CASEWORKER, jobTeam), citizen, "bif", "CASH_BENEFIT", jobTeam);
        return citizen;
    }

    /** For longer than anybody of these waits. */
    private UUID onGreenLine() {
        var citizen = citizen();
        database.run("""
                insert into green_line_row (citizen_id, reason, set_by, valid_from, recorded_at)
                values (?, 'ACUTE_NEED', 'BIF', date '2007-01-01', timestamptz '2007-01-01')
                """, citizen);
        return citizen;
    }

    private static void opened(Call by, UUID citizen, String side, String type, String unit) {
        by.post(
                        "/api/v1/citizens/{id}/" + side + "-cases",
                        Map.of("caseType", type, "openedOn", "2007-01-01", "team", unit),
                        citizen)
                .statusCode(201);
    }

    private String asked(Call by, UUID citizen, int minutesAgo) {
        var at = clock.instant().minus(Duration.ofMinutes(minutesAgo));
        return by.post(
                        "/api/v1/citizens/{id}/approaches",
                        Map.of("channel", "IN_PERSON", "askedAt", at.toString()),
                        citizen)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> listed(Call by, String path) {
        return by.get(path).statusCode(200).extract().path("id");
    }

    private static List<String> byPages(Call by, String first) {
        var all = new ArrayList<String>();
        for (var path = first; path != null; ) {
            var answer = by.request()
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(answer.<List<String>>path("id"));
            var link = answer.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return all;
    }
}
