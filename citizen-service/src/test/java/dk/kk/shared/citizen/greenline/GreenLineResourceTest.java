package dk.kk.shared.citizen.greenline;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class GreenLineResourceTest {
    private static final String LINE = "/api/v1/citizens/{id}/green-line";

    @Inject
    Database database;

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void someone() {
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-01-01");
    }

    @Test
    void one_side_puts_a_citizen_on_the_line_and_the_other_sees_it_and_why() {
        set(Town.socialCaseworker(), "2007-03-01")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("onGreenLine", equalTo(true));

        Town.jobCaseworker()
                .get(LINE, citizen)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("onGreenLine", equalTo(true))
                .body("rows", hasSize(1))
                .body("rows[0].reason", equalTo("CONTACT_AT_RISK"))
                .body("rows[0].setBy", equalTo("SOF"))
                .body("rows[0].endedBy", nullValue())
                .body("rows[0].validFrom", equalTo("2007-03-01"))
                .body("rows[0].validTo", nullValue());
        Town.jobCaseworker().get(LINE + "?asOf=2007-02-28", citizen).body("onGreenLine", equalTo(false));
    }

    @Test
    void events_tell_the_days_and_the_sides_and_never_why() {
        set(Town.socialCaseworker(), "2007-03-01");
        end(Town.jobCaseworker().seeing(1), "2007-05-31").statusCode(200);

        var wasSet = told(1);
        assertThat(wasSet.type()).isEqualTo("green-line.set");
        assertThat(wasSet.headers()).containsEntry("ce_cause", "set-by-caseworker");
        assertThat(wasSet.state().path("rows").path(0).path("setBy").asText()).isEqualTo("SOF");
        var ended = told(2);
        assertThat(ended.type()).isEqualTo("green-line.ended");
        assertThat(ended.state().path("rows")).hasSize(2);
        assertThat(ended.state().toString())
                .contains("\"endedBy\":\"BIF\"", "\"validTo\":\"2007-06-01\"")
                .doesNotContain("CONTACT_AT_RISK", "reason");
    }

    @Test
    void the_other_side_may_end_it_and_what_was_believed_can_still_be_asked() {
        set(Town.socialCaseworker(), "2007-03-01");
        var before = told(1).state().path("rows").path(0).path("recordedAt").asText();

        end(Town.jobCaseworker().seeing(1), "2007-05-31")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("onGreenLine", equalTo(false))
                .body("rows.validTo", equalTo(List.of("2007-06-01")))
                .body("rows.endedBy", equalTo(List.of("BIF")));
        Town.socialCaseworker()
                .get(LINE + "?asOf=2007-06-01&knownAt={before}", citizen, before)
                .statusCode(200)
                .body("onGreenLine", equalTo(true));
    }

    @Test
    void a_mistaken_period_is_corrected_away() {
        set(Town.socialCaseworker(), "2007-03-01");
        var from = Map.of("validFrom", "2007-03-01");
        Town.member(SOF_MANAGER, "SC1-V1")
                .seeing(1)
                .post(LINE + "/correction", from, citizen)
                .statusCode(200)
                .body("rows", hasSize(0));

        assertThat(told(2).type()).isEqualTo("green-line.corrected");
        Town.socialCaseworker()
                .seeing(2)
                .post(LINE + "/correction", from, citizen)
                .statusCode(422)
                .body("code", equalTo("green-line-period-unknown"));
    }

    @Test
    void rules_say_why_they_refuse() {
        end(Town.socialCaseworker(), "2007-03-01").statusCode(409).body("code", equalTo("green-line-not-set"));
        set(Town.socialCaseworker(), "2107-03-01").statusCode(422).body("code", equalTo("green-line-in-the-future"));
        set(Town.socialCaseworker(), "2007-03-01");
        set(Town.jobCaseworker(), "2007-04-01").statusCode(428).body("code", equalTo("if-match-missing"));
        set(Town.jobCaseworker().seeing(0), "2007-04-01").statusCode(412);
        set(Town.jobCaseworker().seeing(1), "2007-04-01")
                .statusCode(409)
                .body("code", equalTo("green-line-overlaps"))
                .body("arguments.from", equalTo("2007-03-01"));
        end(Town.jobCaseworker().seeing(1), "2007-02-28")
                .statusCode(422)
                .body("code", equalTo("green-line-ends-before-start"));
    }

    @Test
    void a_citizen_of_others_is_not_there() {
        set(Town.socialCaseworker(), "2007-03-01");

        var stranger = Town.member(BIF_CASEWORKER, "JC1-T2");
        stranger.get(LINE, citizen).statusCode(404);
        set(stranger.seeing(1), "2007-04-01").statusCode(404);
        end(stranger.seeing(1), "2007-04-01").statusCode(404);
    }

    @Test
    void the_database_refuses_overlapping_periods_whoever_writes_them() {
        set(Town.socialCaseworker(), "2007-03-01");

        assertThatThrownBy(() -> database.run("""
                insert into green_line_row (citizen_id, reason, set_by, valid_from, recorded_at)
                values (?, 'ACUTE_NEED', 'BIF', date '2007-04-01', now())
                """, citizen))
                .hasStackTraceContaining("conflicting key value violates exclusion constraint");
    }

    private EventLog.Published told(long version) {
        return EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("green-line")
                        && it.streamId().equals(citizen.toString())
                        && it.version() == version);
    }

    private ValidatableResponse set(Call by, String from) {
        return by.post(LINE, Map.of("validFrom", from, "reason", "CONTACT_AT_RISK"), citizen);
    }

    private ValidatableResponse end(Call by, String lastDay) {
        return by.post(LINE + "/ending", Map.of("lastDay", lastDay), citizen);
    }
}
