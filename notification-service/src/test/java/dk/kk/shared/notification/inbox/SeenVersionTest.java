package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By which version of a listed alert somebody acts who has opened it meanwhile, and by which outcomes. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SeenVersionTest {
    private static final String ALERT = "/api/v1/alerts/{id}";

    private final Story story = Story.begin();
    private final Call first = Call.by(SOF_CASEWORKER, "S-SC9-V3-1", "SC9-V3").purpose(ALERT_HANDLING);
    private final Call second = Call.by(SOF_CASEWORKER, "S-SC9-V3-2", "SC9-V3").purpose(ALERT_HANDLING);
    private String id = "";
    private int listed;

    @BeforeEach
    void raised() {
        Story.publish(
                story.shared(1, "2007-01-01"), story.responsible(1, "2007-01-01 SC9-V3"), story.stop(1, "DECIDED"));
        id = EventLog.awaitEvent(
                        "notification.events.v1",
                        event -> event.key().equals(story.citizen().toString()))
                .streamId();
        listed = list().extract().path("[0].version");
    }

    @Test
    void who_has_listed_an_alert_and_opened_it_takes_it_on_by_the_version_of_the_list() {
        first.get(ALERT, id)
                .statusCode(200)
                .body("handling.seenBy", notNullValue())
                .body("version", equalTo(listed + 1));

        first.seeing(listed)
                .post(ALERT + "/acknowledgement", Map.of(), id)
                .statusCode(200)
                .body("version", equalTo(listed + 2));
    }

    @Test
    void of_two_who_take_it_on_at_once_by_the_version_of_the_list_one_is_told_that_the_other_was_quicker() {
        first.get(ALERT, id).statusCode(200);
        var taken = Stream.of(first, second)
                .map(call -> CompletableFuture.supplyAsync(() -> call.seeing(listed)
                        .post(ALERT + "/acknowledgement", Map.of(), id)
                        .extract()
                        .statusCode()))
                .toList();
        assertThat(taken.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void a_version_from_before_something_happened_is_stale_whoever_has_looked_since() {
        first.seeing(listed).post(ALERT + "/acknowledgement", Map.of(), id).statusCode(200);
        second.get(ALERT, id).statusCode(200);
        second.seeing(listed)
                .post(ALERT + "/acknowledgement", Map.of(), id)
                .statusCode(412)
                .body("code", equalTo("version-stale"));
    }

    @Test
    void an_alert_says_in_the_list_and_alone_which_outcomes_may_be_said_and_the_others_are_refused() {
        var allowed = list().extract().<List<String>>path("[0].allowedOutcomes");
        assertThat(allowed)
                .isEqualTo(Outcome.of(AlertKind.BENEFIT_STOP).stream()
                        .map(Outcome::name)
                        .toList())
                .contains("BENEFIT_RESUMED");
        first.get(ALERT, id).body("allowedOutcomes", equalTo(allowed));

        for (var outcome : Outcome.values()) {
            if (!allowed.contains(outcome.name())) {
                first.seeing(listed + 1)
                        .post(ALERT + "/outcome", Map.of("outcome", outcome), id)
                        .statusCode(422)
                        .body("code", equalTo("outcome-of-other-kind"));
            }
        }
        first.seeing(listed + 1)
                .post(ALERT + "/outcome", Map.of("outcome", "JOINT_MEETING"), id)
                .statusCode(200)
                .body("allowedOutcomes", empty());
    }

    private ValidatableResponse list() {
        return first.get("/api/v1/alerts?citizenId={citizen}", story.citizen()).statusCode(200);
    }
}
