package dk.kk.shared.citizen.overview;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.UnitEntry;
import dk.kk.shared.citizen.directory.UnitKind;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class OverviewResourceTest {

    private static final String CITIZENS = "/api/v1/citizens";

    @Inject
    BusinessClock clock;

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void a_citizens_page_shows_today_and_the_versions_behind_it() {
        var citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-02-01");
        Town.jobCaseworker()
                .post(
                        CITIZENS + "/{id}/match-group/change",
                        Map.of("model", "2009", "code", "5", "validFrom", "2007-03-01"),
                        citizen);

        Town.socialCaseworker()
                .get(CITIZENS + "/{id}", citizen)
                .statusCode(200)
                .header("ETag", nullValue())
                .body("givenName", equalTo("Sejr"))
                .body("shared", equalTo(true))
                .body("matchGroup", equalTo("5"))
                .body("responsible.team", equalTo(List.of("JC1-T1", "SC1-V1")))
                .body("versions.citizen", equalTo(1))
                .body("versions.responsibility", equalTo(2))
                .body("versions.match-group", equalTo(1));
    }

    @Test
    void who_is_protected_today_is_marked_on_the_page_and_in_the_list() {
        var team = "SC1-" + UUID.randomUUID();
        Town.has(team, new UnitEntry(team, Administration.SOF, UnitKind.ADULT_TEAM, "SC1", false));
        var caseworker = Call.by(SOF_CASEWORKER, "S-" + team, team);
        var opened = Map.of("caseType", "SOCIAL_SUPPORT", "openedOn", "2007-01-01", "team", team);
        var citizen = Town.registered();
        caseworker.post(CITIZENS + "/{id}/sof-cases", opened, citizen).statusCode(201);
        caseworker.get(CITIZENS + "/{id}", citizen).body("protected", equalTo(false));
        var granted = Map.of("grantedOn", clock.today().toString());
        caseworker.post(CITIZENS + "/{id}/protection/grant", granted, citizen).statusCode(200);

        caseworker
                .get(CITIZENS + "/{id}", citizen)
                .body("protected", equalTo(true))
                .body("versions.protection", equalTo(1));
        caseworker.get(CITIZENS + "?team=" + team).body("protected", equalTo(List.of(true)));
    }

    @Test
    void a_team_sees_its_own_citizens_page_by_page() {
        var theirs = new ArrayList<String>();
        for (var n = 0; n < 3; n++) {
            var citizen = Town.registered();
            Town.withBifCase(citizen, "2007-01-01");
            theirs.add(citizen.toString());
        }

        var seen = new ArrayList<String>();
        var url = CITIZENS + "?team=JC1-T1&limit=2";
        while (url != null) {
            var page = Town.jobCaseworker().get(url).statusCode(200).extract();
            seen.addAll(page.<List<String>>path("id"));
            var link = page.header("Link");
            url = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).containsAll(theirs).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void a_manager_sees_the_teams_of_the_centre_and_nobody_sees_another_teams() {
        var citizen = Town.registered();
        Town.withSofCase(citizen, "2007-01-01");

        Call.by(SOF_MANAGER)
                .get(CITIZENS + "?team=SC1-V1&limit=200")
                .statusCode(200)
                .body("id", hasItem(citizen.toString()));
        Town.member(BIF_CASEWORKER, "JC1-T2")
                .get(CITIZENS + "?team=SC1-V1")
                .statusCode(200)
                .body("$", hasSize(0));
        Town.member(BIF_CASEWORKER, "JC1-T2").get(CITIZENS).body("id", not(hasItem(citizen.toString())));
    }

    @Test
    void a_cursor_or_limit_that_is_not_ours_is_refused() {
        Town.jobCaseworker().get(CITIZENS + "?after=bm9uZQ").statusCode(400).body("code", equalTo("cursor-invalid"));
        Town.jobCaseworker().get(CITIZENS + "?limit=1000").statusCode(400);
    }
}
