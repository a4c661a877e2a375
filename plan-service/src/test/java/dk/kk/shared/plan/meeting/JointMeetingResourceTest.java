package dk.kk.shared.plan.meeting;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class JointMeetingResourceTest {
    private static final String MEETINGS = "/api/v1/joint-meetings";
    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Call BIF = Call.by(BIF_CASEWORKER);

    @Inject
    BusinessClock clock;

    private final UUID citizen = Casework.citizen();

    @Test
    void one_side_calls_a_meeting_and_the_other_writes_what_was_agreed() {
        var id = called(SOF);
        var points = List.of(
                Map.of("words", "Fewer hours", "owner", "BIF"), Map.of("words", "A contact person", "owner", "SOF"));

        BIF.seeing(1)
                .post(MEETINGS + "/{id}/holding", Map.of("heldOn", clock.today().toString(), "agreed", points), id)
                .statusCode(200)
                .body("phase", equalTo("HELD"))
                .body("agreed.words", contains("Fewer hours", "A contact person"))
                .body("agreed.owner", contains("BIF", "SOF"));

        SOF.get(MEETINGS + "/{id}", id)
                .header("ETag", "\"2\"")
                .body("agreed.words", contains("Fewer hours", "A contact person"));
        var event = EventLog.awaitEvent("plan.events.v1", id, "joint-meeting.held");
        assertThat(event.state().path("bifPoints").asInt()).isEqualTo(1);
        assertThat(event.data()).doesNotContain("Fewer hours");
    }

    @Test
    void a_meeting_that_is_not_held_says_why_and_cannot_be_held() {
        var id = called(BIF);
        SOF.get(MEETINGS + "?citizenId={id}", citizen)
                .body("id", contains(id))
                .body("[0].allowedMoves.to", containsInAnyOrder("HELD", "CANCELLED"));
        SOF.seeing(1)
                .post(MEETINGS + "/{id}/cancellation", Map.of("reason", "CITIZEN_ABSENT"), id)
                .statusCode(200)
                .body("cancellationReason", equalTo("CITIZEN_ABSENT"));
        SOF.seeing(2)
                .post(MEETINGS + "/{id}/holding", Map.of("heldOn", clock.today().toString(), "agreed", List.of()), id)
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
    }

    @Test
    void a_point_without_owner_is_named() {
        var id = called(SOF);
        SOF.seeing(1)
                .post(
                        MEETINGS + "/{id}/holding",
                        Map.of("heldOn", clock.today().toString(), "agreed", List.of(Map.of("words", "Fewer hours"))),
                        id)
                .statusCode(400)
                .body("code", equalTo("body-invalid"));
    }

    private String called(Call who) {
        return who.post(
                        MEETINGS,
                        Map.of(
                                "citizenId",
                                citizen,
                                "plannedOn",
                                clock.today().plusDays(3).toString(),
                                "place",
                                "SOF_OFFICE"))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
