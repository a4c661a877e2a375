package dk.kk.shared.citizen.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SharedPeriodsResourceTest {

    private static final String TOPIC = "citizen.events.v1";

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void a_citizen_with_an_open_case_on_both_sides_is_shared_from_the_later_opening_on() {
        var citizen = Town.registered();
        Town.withBifCase(citizen, "2007-03-01");
        Town.withSofCase(citizen, "2007-06-01");

        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/shared-periods", citizen)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("shared", equalTo(true))
                .body("rows", hasSize(1))
                .body("rows[0].validFrom", equalTo("2007-06-01"));
        var event = EventLog.awaitEvent(
                TOPIC, it -> it.kind().equals("shared-periods") && it.streamId().equals(citizen.toString()));
        assertThat(event.type()).isEqualTo("shared-periods.changed");
        assertThat(event.state().path("rows").path(0).path("validFrom").asText())
                .isEqualTo("2007-06-01");
    }

    @Test
    void both_sides_opening_at_the_same_moment_see_each_other() throws InterruptedException {
        var citizens = Stream.generate(Town::registered).limit(8).toList();
        var bif = Thread.startVirtualThread(() -> citizens.forEach(it -> Town.withBifCase(it, "2007-03-01")));
        var sof = Thread.startVirtualThread(() -> citizens.forEach(it -> Town.withSofCase(it, "2007-06-01")));
        bif.join();
        sof.join();

        for (var citizen : citizens) {
            Town.socialCaseworker()
                    .get("/api/v1/citizens/{id}/shared-periods", citizen)
                    .statusCode(200)
                    .body("rows.validFrom", equalTo(List.of("2007-06-01")));
            Town.socialCaseworker()
                    .get("/api/v1/citizens/{id}/responsibility", citizen)
                    .header("ETag", "\"2\"")
                    .body("responsible.administration", equalTo(List.of("BIF", "SOF")));
        }
    }

    @Test
    void what_was_believed_before_the_closing_can_still_be_asked() {
        var citizen = Town.registered();
        var bif = Town.withBifCase(citizen, "2007-03-01");
        Town.withSofCase(citizen, "2007-06-01");
        var before = EventLog.awaitEvent(
                        TOPIC,
                        it -> it.kind().equals("shared-periods")
                                && it.streamId().equals(citizen.toString()))
                .state()
                .path("rows")
                .path(0)
                .path("recordedAt")
                .asText();
        Town.jobCaseworker().seeing(1).post("/api/v1/bif-cases/{id}/closing", Map.of("closedOn", "2007-09-01"), bif);

        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/shared-periods?asOf=2007-10-01&knownAt={before}", citizen, before)
                .statusCode(200)
                .header("ETag", nullValue())
                .body("shared", equalTo(true));
    }
}
