package dk.kk.shared.citizen.directory;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class UnitPhoneTest {
    private final String team = "P" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void town() {
        Town.isLaidOut();
        Town.has(team, named("Et voksenteam"));
    }

    @Test
    void who_leads_a_unit_says_at_which_number_it_answers_and_the_others_are_told() {
        say(leader().seeing(1), "+4500001234")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("phone", equalTo("00001234"));

        Town.jobCaseworker().get("/api/v1/units/" + team).body("phone", equalTo("00001234"));
        var told = EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("directory") && it.streamId().equals(team) && it.version() == 2);
        assertThat(told.headers()).containsEntry("ce_cause", "phone-changed-by-manager");
        assertThat(told.state().path("phone").asText()).isEqualTo("00001234");
    }

    @Test
    void what_is_said_again_is_no_news_and_a_number_can_be_taken_away() {
        say(leader().seeing(1), "00001234");
        say(leader().seeing(2), "+4500001234").statusCode(200).header("ETag", "\"2\"");
        say(leader().seeing(2), null).statusCode(200).header("ETag", "\"3\"").body("phone", nullValue());
    }

    @Test
    void the_import_of_units_leaves_the_number_as_it_is() {
        say(leader().seeing(1), "00001234");
        Town.has(team, named("Et andet navn"));

        Town.jobCaseworker()
                .get("/api/v1/units/" + team)
                .body("name", equalTo("Et andet navn"))
                .body("phone", equalTo("00001234"));
    }

    @Test
    void a_danish_number_has_eight_digits() {
        for (var number :
                List.of("0000123", "000012345", "+460001234", "+4500001234 ", "0000 1234", "+45", "", "12a45678")) {
            say(leader().seeing(1), number).statusCode(400);
        }
    }

    @Test
    void nobody_says_so_of_a_unit_that_others_lead_or_has_not_seen() {
        say(Call.by(BIF_MANAGER, "B-LEADER", team).seeing(1), "00001234")
                .statusCode(403)
                .body("code", equalTo("unit-not-yours"));
        say(Call.by(SOF_CASEWORKER, "S-1", team).seeing(1), "00001234").statusCode(403);
        say(leader(), "00001234").statusCode(428);
        say(leader().seeing(7), "00001234").statusCode(412);
    }

    /** At SC1, the team's centre. */
    private static Call leader() {
        return Call.by(SOF_MANAGER);
    }

    private static UnitEntry named(String name) {
        return new UnitEntry(name, Administration.SOF, UnitKind.ADULT_TEAM, "SC1", false);
    }

    private ValidatableResponse say(Call by, @Nullable String phone) {
        var body = new HashMap<String, Object>();
        body.put("phone", phone);
        return by.post("/api/v1/units/{code}/phone", body, team);
    }
}
