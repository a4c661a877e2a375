package dk.kk.shared.plan.contact;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.MoveWalk;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ContactResourceTest {
    private static final String CONTACTS = "/api/v1/contacts";

    @Test
    void whoever_tried_is_told_how_to_correct_it_and_the_other_side_may_not() {
        var walk = MoveWalk.of(CONTACTS + "/{id}");
        var id = recorded(SOF, false);
        assertThat(walk.requireOpen(SOF, id)).containsExactly("correctContact", "withdrawContact");
        assertThat(walk.requireOpen(BIF, id)).isEmpty();
        walk.requireOthersRefused(BIF, id);

        SOF.seeing(1).request().post(CONTACTS + "/{id}/withdrawal", id).then().statusCode(200);
        assertThat(walk.requireOpen(SOF, id)).isEmpty();
        walk.requireOthersRefused(SOF, id);
    }

    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Call BIF = Call.by(BIF_CASEWORKER);

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final UUID citizen = Casework.citizen();

    @Test
    void both_sides_write_what_they_tried_and_read_what_the_other_did() {
        var ofSof = recorded(SOF, false);
        var ofBif = recorded(BIF, true);

        for (var who : List.of(SOF, BIF)) {
            who.get(CONTACTS + "?citizenId={id}", citizen)
                    .statusCode(200)
                    .body("id", equalTo(List.of(ofSof, ofBif)))
                    .body("side", contains("SOF", "BIF"))
                    .body("reached", contains(false, true))
                    .body("[0].note", equalTo("Nobody answered"));
        }
        var event = EventLog.awaitEvent("plan.events.v1", ofSof, "contact.recorded");
        assertThat(event.key()).isEqualTo(citizen.toString());
        assertThat(event.state().at("/rows/0/channel").asText()).isEqualTo("PHONE");
        assertThat(event.state().path("employee").asText()).isNotEmpty();
        assertThat(event.data()).doesNotContain("Nobody answered");
    }

    @Test
    void a_correction_keeps_what_was_said_and_a_withdrawal_ends_it() {
        var id = recorded(SOF, false);
        BIF.get(CONTACTS + "/{id}", id).statusCode(200).body("reached", equalTo(false));
        SOF.seeing(1)
                .post(CONTACTS + "/{id}/correction", attempt(true), id)
                .statusCode(200)
                .body("reached", equalTo(true))
                .body("history.reached", contains(false, true));
        BIF.seeing(2)
                .post(CONTACTS + "/{id}/withdrawal", Map.of(), id)
                .statusCode(403)
                .body("code", equalTo("contact-of-other-side"));
        SOF.seeing(2)
                .post(CONTACTS + "/{id}/withdrawal", Map.of(), id)
                .statusCode(200)
                .body("phase", equalTo("WITHDRAWN"));
        SOF.seeing(3)
                .post(CONTACTS + "/{id}/correction", attempt(true), id)
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
        assertThat(EventLog.awaitEvent("plan.events.v1", id, "contact.withdrawn")
                        .state()
                        .path("rows"))
                .hasSize(2);
    }

    @Test
    void what_was_tried_of_either_registration_of_a_citizen_is_listed_for_both() {
        var alias = Casework.citizen();
        var id = recorded(SOF, false);
        database.run("insert into access_alias values (?, ?)", citizen, alias);

        SOF.get(CONTACTS + "?citizenId={id}", alias).body("id", equalTo(List.of(id)));
        SOF.get(CONTACTS + "?citizenId={id}", citizen).body("id", equalTo(List.of(id)));
    }

    @Test
    void another_teams_citizen_is_nobodys_to_write_about() {
        var stranger = Call.by(SOF_CASEWORKER, "S-SC2-V1-1", "SC2-V1");
        stranger.post(CONTACTS, Map.of("citizenId", citizen, "attempt", attempt(true)))
                .statusCode(404);
        stranger.get(CONTACTS + "/{id}", recorded(SOF, true)).statusCode(404);
    }

    private String recorded(Call who, boolean reached) {
        return who.post(CONTACTS, Map.of("citizenId", citizen, "attempt", attempt(reached)))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
    }

    private Map<String, Object> attempt(boolean reached) {
        return new HashMap<>(Map.of(
                "attemptedAt",
                clock.instant().minusSeconds(60).toString(),
                "channel",
                "PHONE",
                "reached",
                reached,
                "subject",
                "MEETING",
                "note",
                "Nobody answered"));
    }
}
