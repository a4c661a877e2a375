package dk.kk.shared.citizen.matchgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MatchGroupResourceTest {

    private static final String GROUP = "/api/v1/citizens/{id}/match-group";

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void someone() {
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
    }

    @Test
    void the_first_assessment_needs_no_version_and_tells_other_services() {
        change(Town.jobCaseworker(), "4", "2007-03-01")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("code", equalTo("4"));

        var event = EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("match-group") && it.streamId().equals(citizen.toString()));
        assertThat(event.type()).isEqualTo("match-group.changed");
        var row = event.state().path("rows").path(0);
        assertThat(row.path("model").asText()).isEqualTo("2009");
        assertThat(row.path("code").asText()).isEqualTo("4");
        assertThat(row.path("validFrom").asText()).isEqualTo("2007-03-01");
    }

    @Test
    void a_later_assessment_changes_the_group_from_its_day_on() {
        change(Town.jobCaseworker(), "4", "2007-03-01");
        change(Town.jobCaseworker().seeing(1), "3", "2007-09-01")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("rows", hasSize(2));

        asOf("2007-08-31").body("code", equalTo("4")).header("ETag", "\"2\"");
        asOf("2007-09-01").body("code", equalTo("3"));
        asOf("2007-02-28").body("code", nullValue());
    }

    @Test
    void an_assessment_that_is_recorded_late_holds_until_the_next_one() {
        change(Town.jobCaseworker(), "4", "2007-03-01");
        change(Town.jobCaseworker().seeing(1), "3", "2007-09-01");
        change(Town.jobCaseworker().seeing(2), "5", "2007-06-01")
                .statusCode(200)
                .body("rows", hasSize(3));

        asOf("2007-05-31").body("code", equalTo("4"));
        asOf("2007-06-01").body("code", equalTo("5"));
        asOf("2007-09-01").body("code", equalTo("3"));
    }

    @Test
    void a_correction_says_it_was_so_all_along_and_what_was_believed_can_be_asked() {
        change(Town.jobCaseworker(), "4", "2007-03-01");
        var believedAt = asOf("2007-04-01").extract().<String>path("rows[0].recordedAt");

        Town.jobCaseworker()
                .seeing(1)
                .post(
                        GROUP + "/correction",
                        Map.of("model", "2009", "code", "5", "validFrom", "2007-03-01", "validTo", "2007-06-01"),
                        citizen)
                .statusCode(200)
                .header("ETag", "\"2\"");

        asOf("2007-04-01").body("code", equalTo("5"));
        asOf("2007-06-01").body("code", equalTo("4"));
        Town.jobCaseworker()
                .get(GROUP + "?asOf=2007-04-01&knownAt={believedAt}", citizen, believedAt)
                .statusCode(200)
                .header("ETag", nullValue())
                .body("code", equalTo("4"))
                .body("rows[0].supersededAt", org.hamcrest.Matchers.notNullValue());
        var event = EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("match-group") && it.streamId().equals(citizen.toString()) && it.version() == 2);
        assertThat(event.type()).isEqualTo("match-group.corrected");
        assertThat(event.state().path("rows")).hasSize(3);
    }

    @Test
    void a_further_assessment_must_have_seen_the_last() {
        change(Town.jobCaseworker(), "4", "2007-03-01");

        change(Town.jobCaseworker(), "3", "2007-09-01").statusCode(428).body("code", equalTo("if-match-missing"));
        change(Town.jobCaseworker().seeing(0), "3", "2007-09-01")
                .statusCode(412)
                .body("arguments.current", equalTo(1));
    }

    @Test
    void an_unknown_group_a_future_or_impossible_day_and_an_empty_period_are_refused() {
        change(Town.jobCaseworker(), "6", "2007-03-01").statusCode(400).body("errors[0].field", equalTo("code"));
        change(Town.jobCaseworker(), "4", "2107-03-01")
                .statusCode(422)
                .body("code", equalTo("assessment-in-the-future"));
        change(Town.jobCaseworker(), "4", "2007-02-30").statusCode(400).body("errors[0].field", equalTo("validFrom"));
        change(Town.jobCaseworker(), "4", "0007-03-01").statusCode(400).body("errors[0].field", equalTo("validFrom"));
        Town.jobCaseworker()
                .post(
                        GROUP + "/correction",
                        Map.of("model", "2009", "code", "5", "validFrom", "2007-03-01", "validTo", "2007-03-01"),
                        citizen)
                .statusCode(422)
                .body("code", equalTo("period-empty"));
        Town.jobCaseworker()
                .get(GROUP + "?asOf=yesterday", citizen)
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"));
    }

    private ValidatableResponse change(Call by, String code, String from) {
        return by.post(GROUP + "/change", Map.of("model", "2009", "code", code, "validFrom", from), citizen);
    }

    private ValidatableResponse asOf(String day) {
        return Town.jobCaseworker().get(GROUP + "?asOf={day}", citizen, day).statusCode(200);
    }
}
