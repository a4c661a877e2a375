package dk.kk.shared.citizen.approach;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.MoveWalk;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ApproachResourceTest {
    private static final String OF_CITIZEN = "/api/v1/citizens/{id}/approaches";
    private static final String ONE = "/api/v1/approaches/{id}";

    @Inject
    BusinessClock clock;

    @Test
    void each_side_is_told_its_own_moves_in_every_phase_and_no_other_is_open_to_it() {
        var walk = MoveWalk.of(ONE);
        var id = id(asks(Town.socialCaseworker(), anHourAgo));
        assertThat(walk.requireOpen(Town.socialCaseworker(), id))
                .containsExactly("correctApproach", "lapseApproach", "reachCitizen");
        assertThat(walk.requireOpen(Town.jobCaseworker(), id)).isEmpty();
        walk.requireOthersRefused(Town.jobCaseworker(), id);

        lapse(Town.socialCaseworker().seeing(1), id).statusCode(200);
        assertThat(walk.requireOpen(Town.socialCaseworker(), id)).containsExactly("correctApproach");
        walk.requireOthersRefused(Town.socialCaseworker(), id);
        correct(Town.socialCaseworker().seeing(2), id).statusCode(200);
        assertThat(walk.requireOpen(Town.socialCaseworker(), id)).isEmpty();
        walk.requireOthersRefused(Town.socialCaseworker(), id);
    }

    private UUID citizen = new UUID(0, 0);
    private Instant anHourAgo = Instant.EPOCH;

    @BeforeEach
    void someone() {
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-01-01");
        anHourAgo = clock.instant().minus(Duration.ofHours(1));
    }

    @Test
    void a_side_registers_that_a_citizen_asked_and_later_that_a_caseworker_spoke_with_them() {
        var id = id(asks(Town.socialCaseworker(), anHourAgo)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("side", equalTo("SOF"))
                .body("channel", equalTo("PHONE"))
                .body("askedAt", equalTo(anHourAgo.toString()))
                .body("phase", equalTo("WAITING"))
                .body("reachedAt", nullValue())
                .body("onGreenLine", equalTo(false))
                .body("allowedMoves.to", contains("MISTAKEN", "LAPSED", "REACHED")));

        var reachedAt = clock.instant();
        reach(Town.member(SOF_MANAGER, "SC1-V1").seeing(1), id, reachedAt)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("phase", equalTo("REACHED"))
                .body("reachedAt", equalTo(reachedAt.toString()))
                .body("allowedMoves.operation", contains("correctApproach"));
        reach(Town.socialCaseworker().seeing(2), id, reachedAt).statusCode(409).body("code", equalTo("illegal-move"));
    }

    @Test
    void the_other_side_sees_that_a_citizen_waits_and_moves_nothing() {
        var id = id(asks(Town.socialCaseworker(), anHourAgo));
        var other = Town.jobCaseworker();

        other.get(ONE, id).statusCode(200).body("phase", equalTo("WAITING"));
        other.get(OF_CITIZEN, citizen).statusCode(200).body("id", contains(id));
        reach(other.seeing(1), id, clock.instant())
                .statusCode(403)
                .body("code", equalTo("approach-of-other-side"))
                .body("arguments.administration", equalTo("SOF"));
        lapse(other.seeing(1), id).statusCode(403).body("code", equalTo("approach-of-other-side"));
        correct(other.seeing(1), id).statusCode(403).body("code", equalTo("approach-of-other-side"));
        asks(other, anHourAgo).statusCode(201).body("side", equalTo("BIF"));
    }

    @Test
    void a_citizen_of_others_is_not_there() {
        var id = id(asks(Town.socialCaseworker(), anHourAgo));

        var stranger = Town.member(BIF_CASEWORKER, "JC1-T2");
        asks(stranger, anHourAgo).statusCode(404);
        stranger.get(OF_CITIZEN, citizen).statusCode(404);
        stranger.get(ONE, id).statusCode(404);
        reach(stranger.seeing(1), id, clock.instant()).statusCode(404);
    }

    @Test
    void sofs_entry_point_registers_for_every_citizen_of_sof_and_does_nothing_more() {
        var entryPoint = Town.member(SOF_CASEWORKER, "SOF-INDGANG");
        var id = id(asks(entryPoint, anHourAgo).statusCode(201).body("side", equalTo("SOF")));

        Town.socialCaseworker().get(ONE, id).statusCode(200);
        entryPoint.get(ONE, id).statusCode(404);
        entryPoint.get(OF_CITIZEN, citizen).statusCode(404);
        reach(entryPoint.seeing(1), id, clock.instant()).statusCode(404);
        lapse(entryPoint.seeing(1), id).statusCode(404);
        correct(entryPoint.seeing(1), id).statusCode(404);
    }

    @Test
    void the_same_key_registers_once() {
        var keyed = Town.socialCaseworker().keyed(UUID.randomUUID().toString());
        var id = id(asks(keyed, anHourAgo).statusCode(201));

        asks(keyed, anHourAgo).statusCode(201).body("id", equalTo(id));
        asks(keyed, anHourAgo.minusSeconds(1)).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        Town.socialCaseworker().get(OF_CITIZEN, citizen).body("id", contains(id));
    }

    @Test
    void rules_say_why_they_refuse() {
        var now = clock.instant();
        asks(Town.socialCaseworker(), now.plus(Duration.ofHours(1)))
                .statusCode(422)
                .body("code", equalTo("approach-in-the-future"))
                .body("arguments.field", equalTo("askedAt"));
        asks(Town.socialCaseworker(), now.minus(Duration.ofDays(366)))
                .statusCode(422)
                .body("code", equalTo("approach-too-long-ago"));
        var id = id(asks(Town.socialCaseworker(), anHourAgo));
        reach(Town.socialCaseworker(), id, now).statusCode(428);
        reach(Town.socialCaseworker().seeing(2), id, now).statusCode(412);
        reach(Town.socialCaseworker().seeing(1), id, anHourAgo.minusMillis(1))
                .statusCode(422)
                .body("code", equalTo("approach-reached-before-asked"));
        reach(Town.socialCaseworker().seeing(1), id, now.plus(Duration.ofHours(1)))
                .statusCode(422)
                .body("code", equalTo("approach-in-the-future"));
    }

    @Test
    void a_time_is_written_out_and_lies_in_years_a_case_can_have() {
        for (var wrong : List.of("1196420000", 1_196_420_000, "-100000-01-01T00:00:00Z", "2007-11-30")) {
            Town.socialCaseworker()
                    .post(OF_CITIZEN, Map.of("channel", "PHONE", "askedAt", wrong), citizen)
                    .statusCode(400);
        }
    }

    @Test
    void events_tell_how_it_went_and_never_why_it_lapsed() {
        var id = id(asks(Town.jobCaseworker(), anHourAgo));
        lapse(Town.jobCaseworker().seeing(1), id).statusCode(200).body("lapseReason", equalTo("NOT_REACHED"));
        correct(Town.jobCaseworker().seeing(2), id).statusCode(200).body("phase", equalTo("MISTAKEN"));

        var registered = told(id, "registered");
        assertThat(registered.key()).isEqualTo(citizen.toString());
        assertThat(registered.headers()).containsEntry("ce_cause", "registered-by-caseworker");
        assertThat(registered.state().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "approachId",
                        "citizenId",
                        "side",
                        "channel",
                        "askedAt",
                        "reachedAt",
                        "phase",
                        "onGreenLine",
                        "registeredAt");
        var registeredAt = registered.state().get("registeredAt").asText();
        assertThat(Instant.parse(registeredAt)).isAfter(anHourAgo);
        var lapsed = told(id, "lapsed");
        assertThat(lapsed.version()).isEqualTo(2);
        assertThat(lapsed.state().get("registeredAt").asText()).isEqualTo(registeredAt);
        assertThat(lapsed.data()).contains("\"phase\":\"LAPSED\"").doesNotContain("NOT_REACHED");
        assertThat(told(id, "corrected").data()).contains("\"phase\":\"MISTAKEN\"");
    }

    @Test
    void who_is_put_on_the_green_line_was_not_on_it_when_they_asked_before() {
        Town.socialCaseworker()
                .post(
                        "/api/v1/citizens/{id}/green-line",
                        Map.of("validFrom", "2007-03-01", "reason", "CONTACT_AT_RISK"),
                        citizen)
                .statusCode(200);

        asks(Town.socialCaseworker(), anHourAgo).body("onGreenLine", equalTo(false));
        asks(Town.jobCaseworker(), clock.instant()).body("onGreenLine", equalTo(true));
    }

    private ValidatableResponse asks(Call by, Instant askedAt) {
        return by.post(OF_CITIZEN, Map.of("channel", "PHONE", "askedAt", askedAt.toString()), citizen);
    }

    private static ValidatableResponse reach(Call by, String id, Instant at) {
        return by.post(ONE + "/contact", Map.of("reachedAt", at.toString()), id);
    }

    private static ValidatableResponse lapse(Call by, String id) {
        return by.post(ONE + "/lapse", Map.of("reason", "NOT_REACHED"), id);
    }

    private static ValidatableResponse correct(Call by, String id) {
        return by.request().post(ONE + "/correction", id).then();
    }

    private static String id(ValidatableResponse answer) {
        return answer.extract().path("id");
    }

    private static EventLog.Published told(String id, String word) {
        return EventLog.awaitEvent("citizen.events.v1", id, "approach." + word);
    }
}
