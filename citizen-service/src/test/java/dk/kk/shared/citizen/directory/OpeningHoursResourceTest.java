package dk.kk.shared.citizen.directory;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class OpeningHoursResourceTest {
    private static final List<Map<String, String>> MONDAY =
            List.of(Map.of("day", "MONDAY", "opens", "09:00", "closes", "15:00"));
    private static final List<Map<String, String>> CHRISTMAS =
            List.of(Map.of("from", "2007-12-24", "until", "2007-12-26"));

    private final String team = "H" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void town() {
        Town.isLaidOut();
        Town.has(team, named("Et voksenteam"));
    }

    @Test
    void who_leads_a_unit_says_when_it_is_open_and_the_others_are_told() {
        open(leader().seeing(1), MONDAY, CHRISTMAS)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("openingHours.opens", contains("09:00"))
                .body("closures.until", contains("2007-12-26"));

        Town.jobCaseworker().get("/api/v1/units/" + team).body("openingHours.closes", contains("15:00"));
        var told = told(2);
        assertThat(told.type()).isEqualTo("unit.changed");
        assertThat(told.headers()).containsEntry("ce_cause", "opening-hours-changed-by-manager");
        assertThat(told.state().at("/openingHours/0/day").asText()).isEqualTo("MONDAY");
        assertThat(told.state().at("/openingHours/0/closes").asText()).isEqualTo("15:00");
        assertThat(told.state().at("/closures/0/from").asText()).isEqualTo("2007-12-24");
    }

    @Test
    void a_unit_without_hours_of_its_own_goes_by_the_citys() {
        Town.jobCaseworker().get("/api/v1/units/" + team).body("openingHours", hasSize(0));
        assertThat(told(1).state().path("openingHours")).isEmpty();

        open(leader().seeing(1), MONDAY, List.of());
        open(leader().seeing(2), List.of(), List.of()).statusCode(200).body("openingHours", hasSize(0));
    }

    @Test
    void what_is_said_again_is_no_news() {
        open(leader().seeing(1), MONDAY, CHRISTMAS).header("ETag", "\"2\"");
        open(leader().seeing(2), MONDAY, CHRISTMAS).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void the_import_of_units_leaves_the_hours_as_they_are() {
        open(leader().seeing(1), MONDAY, CHRISTMAS);

        Town.has(team, named("Et andet navn"));

        var told = told(3);
        assertThat(told.headers()).containsEntry("ce_cause", "imported");
        assertThat(told.state().path("name").asText()).isEqualTo("Et andet navn");
        assertThat(told.state().path("openingHours")).hasSize(1);
        assertThat(told.state().path("closures")).hasSize(1);
    }

    @Test
    void nobody_says_so_of_a_unit_that_others_lead() {
        for (var stranger : new Call[] {
            Call.by(BIF_MANAGER), Call.by(BIF_MANAGER, "B-LEADER", team), Call.by(SOF_MANAGER, "S-LEADER", "SC1-V1")
        }) {
            open(stranger.seeing(1), MONDAY, List.of()).statusCode(403).body("code", equalTo("unit-not-yours"));
        }
        open(Call.by(SOF_CASEWORKER, "S-1", team).seeing(1), MONDAY, List.of()).statusCode(403);
        open(Call.by(SOF_MANAGER, "S-LEADER", team).seeing(1), MONDAY, List.of())
                .statusCode(200);
    }

    @Test
    void rules_say_why_they_refuse() {
        open(leader(), MONDAY, List.of()).statusCode(428);
        open(leader().seeing(7), MONDAY, List.of()).statusCode(412);
        open(leader().seeing(1), List.of(Map.of("day", "MONDAY", "opens", "15:00", "closes", "09:00")), List.of())
                .statusCode(422)
                .body("code", equalTo("opening-span-empty"));
        for (var time : List.of("9:00", "24:00", "09:60", "")) {
            open(leader().seeing(1), List.of(Map.of("day", "MONDAY", "opens", time, "closes", "15:00")), List.of())
                    .statusCode(400);
        }
        open(leader().seeing(1), List.of(Map.of("day", "MANDAG", "opens", "09:00", "closes", "15:00")), List.of())
                .statusCode(400);
        leader().seeing(1)
                .post("/api/v1/units/{code}/opening-hours", Map.of("weekly", MONDAY), team)
                .statusCode(400);
        leader().seeing(1)
                .post("/api/v1/units/{code}/opening-hours", Map.of("weekly", MONDAY, "closures", CHRISTMAS), "NOWHERE")
                .statusCode(404);
    }

    /** At SC1, the team's centre. */
    private static Call leader() {
        return Call.by(SOF_MANAGER);
    }

    private static UnitEntry named(String name) {
        return new UnitEntry(name, Administration.SOF, UnitKind.ADULT_TEAM, "SC1", false);
    }

    private ValidatableResponse open(Call by, List<Map<String, String>> weekly, List<Map<String, String>> closures) {
        return by.post("/api/v1/units/{code}/opening-hours", Map.of("weekly", weekly, "closures", closures), team);
    }

    private EventLog.Published told(long version) {
        return EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("directory") && it.streamId().equals(team) && it.version() == version);
    }
}
