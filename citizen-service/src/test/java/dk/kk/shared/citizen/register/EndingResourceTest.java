package dk.kk.shared.citizen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class EndingResourceTest {
    private static final String CITIZEN = "/api/v1/citizens/{id}";

    @Inject
    BusinessClock clock;

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_citizen() {
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
    }

    @Test
    void who_emigrated_may_come_back_and_both_are_told() {
        end(1, "2008-03-01", "EMIGRATED").statusCode(200).body("endReason", equalTo("EMIGRATED"));
        comeBack(2, "2008-06-01")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("endedOn", nullValue())
                .body("endReason", nullValue())
                .body("endings.returnedOn", contains(null, "2008-06-01"));
        end(3, "2008-07-01", "DEAD").statusCode(200);

        var event = told(3);
        assertThat(event.type()).isEqualTo("citizen.returned");
        assertThat(event.state().path("endedOn").isNull()).isTrue();
        assertThat(event.state().path("endings")).hasSize(2);
        assertThat(event.state().path("endings").path(0).path("supersededAt").isNull())
                .isFalse();
        assertThat(event.state().path("endings").path(1).path("returnedOn").asText())
                .isEqualTo("2008-06-01");
        assertThat(told(4).state().path("endReason").asText()).isEqualTo("DEAD");
    }

    @Test
    void an_end_that_was_a_mistake_never_was_and_why_is_kept() {
        end(1, "2008-03-01", "DEAD").statusCode(200);
        Town.jobCaseworker()
                .seeing(2)
                .post(CITIZEN + "/ending/correction", Map.of("mistake", "WRONG_CITIZEN"), citizen)
                .statusCode(200)
                .body("endedOn", nullValue())
                .body("endings.mistake", contains("WRONG_CITIZEN"));

        var event = told(3);
        assertThat(event.type()).isEqualTo("citizen.ending-corrected");
        assertThat(event.headers()).containsEntry("ce_cause", "ending-corrected-by-caseworker");
        assertThat(event.state().path("endedOn").isNull()).isTrue();
        assertThat(event.data()).doesNotContain("WRONG_CITIZEN");
        end(3, "2008-02-01", "MOVED").statusCode(200);
    }

    @Test
    void a_return_that_was_a_mistake_never_was_and_the_end_before_it_holds_again() {
        end(1, "2008-03-01", "EMIGRATED").statusCode(200);
        comeBack(2, "2008-06-01").statusCode(200);
        correctReturn(3)
                .statusCode(200)
                .body("endedOn", equalTo("2008-03-01"))
                .body("endReason", equalTo("EMIGRATED"))
                .body("endings.returnedOn", contains(null, "2008-06-01", null))
                .body("endings.mistake", contains(null, "NEVER_HAPPENED", null));

        var event = told(4);
        assertThat(event.type()).isEqualTo("citizen.return-corrected");
        assertThat(event.headers()).containsEntry("ce_cause", "return-corrected-by-caseworker");
        assertThat(event.state().path("endedOn").asText()).isEqualTo("2008-03-01");
        assertThat(event.state().path("endings")).hasSize(3);
        assertThat(event.data()).doesNotContain("NEVER_HAPPENED");
        comeBack(4, "2008-07-01").statusCode(200);
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason() {
        var tomorrow = clock.today().plusDays(1).toString();
        refused(end(1, tomorrow, "MOVED"), 422, "ending-in-the-future");
        refused(comeBack(1, "2008-03-02"), 409, "citizen-not-ended");
        refused(correct(1), 409, "citizen-not-ended");
        refused(correctReturn(1), 409, "citizen-not-returned");
        end(1, "2008-03-01", "MOVED").statusCode(200);
        refused(comeBack(2, "2008-03-01"), 422, "return-before-ending");
        refused(correctReturn(2), 409, "citizen-not-returned");
        refused(comeBack(2, tomorrow), 422, "return-in-the-future");
        comeBack(2, "2008-06-01").statusCode(200);
        refused(end(3, "2008-05-31", "DEAD"), 422, "ending-before-return");
        end(3, "2008-06-01", "DEAD").statusCode(200);
        refused(comeBack(4, "2008-07-01"), 409, "citizen-dead");
        refused(correctReturn(4), 409, "citizen-not-returned");
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", equalTo(code));
    }

    private ValidatableResponse end(long seen, String on, String reason) {
        return Town.jobCaseworker()
                .seeing(seen)
                .post(CITIZEN + "/ending", Map.of("endedOn", on, "reason", reason), citizen);
    }

    private ValidatableResponse comeBack(long seen, String on) {
        return Town.jobCaseworker().seeing(seen).post(CITIZEN + "/return", Map.of("returnedOn", on), citizen);
    }

    private ValidatableResponse correct(long seen) {
        return Town.jobCaseworker()
                .seeing(seen)
                .post(CITIZEN + "/ending/correction", Map.of("mistake", "WRONG_DAY"), citizen);
    }

    private ValidatableResponse correctReturn(long seen) {
        return Town.jobCaseworker()
                .seeing(seen)
                .post(CITIZEN + "/return/correction", Map.of("mistake", "NEVER_HAPPENED"), citizen);
    }

    private EventLog.Published told(long version) {
        return EventLog.awaitEvent(
                "citizen.events.v1", it -> it.streamId().equals(citizen.toString()) && it.version() == version);
    }
}
