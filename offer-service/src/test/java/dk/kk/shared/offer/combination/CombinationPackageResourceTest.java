package dk.kk.shared.offer.combination;

import static dk.kk.shared.offer.combination.Packages.component;
import static dk.kk.shared.offer.combination.Packages.compose;
import static dk.kk.shared.offer.combination.Packages.composed;
import static dk.kk.shared.offer.combination.Packages.move;
import static dk.kk.shared.offer.combination.Packages.moved;
import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static dk.kk.shared.platform.testing.Casework.citizenOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CombinationPackageResourceTest {
    private static final String PACKAGES = "/api/v1/combination-packages";

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @Test
    void both_sides_move_their_own_components_and_each_step_is_told() {
        var citizen = citizen();
        var today = clock.today().toString();
        var composed = composed(BIF_CASEWORKER, citizen, component("GUIDANCE", "BIF"), component("DOCTOR", "SOF"));
        String id = composed.path("id");
        var told = event(id, "combination-package.composed");
        assertThat(told.key()).isEqualTo(citizen.toString());
        assertThat(told.data()).doesNotContain("DOCTOR");

        var first = moved(JOB_CONSULTANT, composed, 0, "start", Map.of("startedOn", today));
        var second = moved(SOF_CASEWORKER, first, 1, "start", Map.of("startedOn", today));
        move(SOF_CASEWORKER, second, 1, "drop-out", Map.of("endedOn", today, "reason", "CONTACT_LOST"))
                .statusCode(200)
                .body("progress.started", equalTo(1))
                .body("progress.dropped", equalTo(1))
                .body("progress.planned", equalTo(0))
                .body("components[1].dropReason", equalTo("CONTACT_LOST"))
                .body("components[0].allowedMoves", hasSize(0));
        Call.by(BIF_CASEWORKER)
                .get(PACKAGES + "/{id}", id)
                .body("components[0].allowedMoves.to", containsInAnyOrder("COMPLETED", "DROPPED"));
        var seen = Call.by(SOF_CASEWORKER).get(PACKAGES + "/{id}", id).extract().response();
        var done = moved(BIF_CASEWORKER, seen, 0, "completion", Map.of("endedOn", today));
        Packages.end(SOF_CASEWORKER, done, Map.of("endedOn", today))
                .statusCode(200)
                .body("phase", equalTo("COMPLETED"));

        var ended = event(id, "combination-package.completed");
        assertThat(ended.version()).isEqualTo(6);
        assertThat(ended.headers()).containsEntry("ce_cause", "completed-by-caseworker");
        assertThat(ended.state().path("startedOn").asText()).isEqualTo(today);
        assertThat(ended.state().at("/components/1/rows")).hasSize(3);
        assertThat(event(id, "combination-package.component-dropped").version()).isEqualTo(4);
        Call.by(BIF_MANAGER).get(PACKAGES + "?citizenId=" + citizen).body("id", contains(id));
    }

    @Test
    void a_side_moves_no_component_of_the_other() {
        var composed = composed(
                SOF_CASEWORKER, citizen(), component("UPSKILLING", "BIF"), component("SOCIAL_SERVICES", "SOF"));
        var start = Map.of("startedOn", clock.today().toString());

        move(SOF_CASEWORKER, composed, 0, "start", start)
                .statusCode(403)
                .body("code", equalTo("component-of-other-side"))
                .body("arguments.administration", equalTo("BIF"));
        move(BIF_CASEWORKER, composed, 1, "cancellation", Map.of()).statusCode(403);
        move(SOF_CASEWORKER, composed, 1, "cancellation", Map.of()).statusCode(200);
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        var composed = composed(BIF_CASEWORKER, citizen(), component("GUIDANCE", "BIF"));
        moved(
                BIF_CASEWORKER,
                composed,
                0,
                "start",
                Map.of("startedOn", clock.today().toString()));

        Packages.add(SOF_CASEWORKER, composed, component("PSYCHOLOGIST", "SOF")).statusCode(412);
        Call.by(SOF_CASEWORKER)
                .post(PACKAGES + "/{id}/components", component("PSYCHOLOGIST", "SOF"), composed.<String>path("id"))
                .statusCode(428);
    }

    @Test
    void a_package_gets_further_components_until_it_ends() {
        var composed = composed(BIF_CASEWORKER, citizen(), component("GUIDANCE", "BIF"));
        var more = Packages.add(SOF_CASEWORKER, composed, component("PSYCHOLOGIST", "SOF"))
                .statusCode(200)
                .body("components.kind", contains("GUIDANCE", "PSYCHOLOGIST"))
                .body("progress.planned", equalTo(2))
                .extract()
                .response();
        var today = clock.today().toString();
        var started = moved(SOF_CASEWORKER, more, 1, "start", Map.of("startedOn", today));
        Packages.end(BIF_CASEWORKER, started, Map.of("endedOn", today))
                .statusCode(409)
                .body("code", equalTo("package-component-runs"));
        var dropped =
                moved(SOF_CASEWORKER, started, 1, "drop-out", Map.of("endedOn", today, "reason", "WORK_OR_EDUCATION"));

        var stopped = Packages.end(BIF_CASEWORKER, dropped, Map.of("endedOn", today, "stopReason", "WORK_OR_EDUCATION"))
                .statusCode(200)
                .body("phase", equalTo("STOPPED"))
                .body("progress.cancelled", equalTo(1))
                .extract()
                .response();

        assertThat(event(composed.path("id"), "combination-package.stopped")
                        .state()
                        .path("endedOn")
                        .asText())
                .isEqualTo(today);
        Packages.add(BIF_CASEWORKER, stopped, component("GUIDANCE", "BIF"))
                .statusCode(409)
                .body("code", equalTo("package-ended"));
    }

    @Test
    void the_enrolment_that_delivers_a_component_is_the_same_citizens() {
        var citizen = citizen();
        var own = enrolled(citizen);
        var anothers = enrolled(citizen());
        var today = clock.today().toString();

        compose(BIF_CASEWORKER, citizen, component("GUIDANCE", "BIF", anothers))
                .statusCode(404)
                .body("arguments.kind", equalTo("enrolment"));
        compose(
                        BIF_CASEWORKER,
                        citizen,
                        component("GUIDANCE", "BIF", UUID.randomUUID().toString()))
                .statusCode(404);
        var composed = composed(BIF_CASEWORKER, citizen, component("GUIDANCE", "BIF"));
        Packages.add(BIF_CASEWORKER, composed, component("UPSKILLING", "BIF", anothers))
                .statusCode(404);
        move(BIF_CASEWORKER, composed, 0, "start", Map.of("startedOn", today, "enrolmentId", anothers))
                .statusCode(404);
        move(BIF_CASEWORKER, composed, 0, "start", Map.of("startedOn", today, "enrolmentId", own))
                .statusCode(200)
                .body("components[0].enrolmentId", equalTo(own));
    }

    @Test
    void an_enrolment_under_another_id_of_a_merged_citizen_is_the_same_citizens() {
        var citizen = citizen();
        var alias = citizen();
        var enrolment = enrolled(alias);
        compose(BIF_CASEWORKER, citizen, component("GUIDANCE", "BIF", enrolment))
                .statusCode(404);

        database.run("insert into access_alias values (?, ?)", alias, citizen);
        composed(BIF_CASEWORKER, citizen, component("GUIDANCE", "BIF", enrolment));
    }

    @Test
    void a_foreign_citizen_and_a_foreign_package_are_not_found() {
        var foreign = citizenOf("JC2-T1", "SC2-V1");
        var composed =
                composed(Call.by(SOF_CASEWORKER, "S-SC2-V1-1", "SC2-V1"), foreign, component("SOCIAL_SERVICES", "SOF"));

        compose(BIF_CASEWORKER, foreign, component("GUIDANCE", "BIF")).statusCode(404);
        Call.by(SOF_CASEWORKER)
                .get(PACKAGES + "/{id}", composed.<String>path("id"))
                .statusCode(404);
        move(SOF_CASEWORKER, composed, 0, "cancellation", Map.of()).statusCode(404);
    }

    @Test
    void who_read_a_package_is_audited() {
        var citizen = citizen();
        String id =
                composed(BIF_CASEWORKER, citizen, component("GUIDANCE", "BIF")).path("id");
        Call.by(SOF_CASEWORKER).get(PACKAGES + "/{id}", id).body("stopReason", nullValue());

        assertThat(database.list(
                        "select operation from audit where ? = any (subjects) and outcome = 'ok'",
                        row -> row.text("operation"),
                        citizen))
                .contains("composePackage", "getPackage");
    }

    @Test
    void a_retried_composing_composes_once() {
        var citizen = citizen();
        var keyed = Call.by(BIF_CASEWORKER).keyed(UUID.randomUUID().toString());

        String first =
                compose(keyed, citizen, component("GUIDANCE", "BIF")).extract().path("id");
        compose(keyed, citizen, component("GUIDANCE", "BIF")).statusCode(201).body("id", equalTo(first));
        Call.by(BIF_CASEWORKER).get(PACKAGES + "?citizenId=" + citizen).body("id", contains(first));
    }

    private static String enrolled(UUID citizen) {
        var offer = TestOffers.listed(BIF_MANAGER).<String>path("id");
        return Call.by(JOB_CONSULTANT)
                .post(
                        "/api/v1/enrolments",
                        Map.of("citizenId", citizen, "offerId", offer, "plannedStart", "2007-12-03"))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
