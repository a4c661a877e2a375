package dk.kk.shared.offer.places;

import static dk.kk.shared.offer.places.Applicants.accept;
import static dk.kk.shared.offer.places.Applicants.accepted;
import static dk.kk.shared.offer.places.Applicants.atOnce;
import static dk.kk.shared.offer.places.Applicants.moved;
import static dk.kk.shared.offer.places.Applicants.offer;
import static dk.kk.shared.offer.places.Applicants.offerOf;
import static dk.kk.shared.offer.places.Applicants.referred;
import static dk.kk.shared.offer.places.Applicants.resize;
import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CapacityTest {
    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @Test
    void the_last_place_goes_to_exactly_one_of_two_hundred() throws Exception {
        var offer = offerOf(2);
        accepted(offer);
        var attempts = new ArrayList<Callable<String>>();
        for (var i = 0; i < 200; i++) {
            var referred = referred(offer);
            attempts.add(() -> {
                var answer = accept(referred).extract();
                return answer.statusCode() == 200 ? "accepted" : answer.path("code");
            });
        }

        var answers = atOnce(attempts);

        assertThat(answers).containsOnly("accepted", "offer-full").containsOnlyOnce("accepted");
        assertThat(offer(offer).<Integer>path("taken")).isEqualTo(2);
        assertThat(database.first("""
                        select count(*) as accepted
                        from enrolment e join enrolment_row r on r.enrolment_id = e.id and r.position = e.version - 1
                        where e.offer_id = ? and r.phase = 'ACCEPTED'
                        """, row -> row.number("accepted"), UUID.fromString(offer)))
                .contains(2L);
    }

    @Test
    void the_database_itself_refuses_a_place_too_many() {
        var offer = UUID.fromString(offerOf(1));

        assertThatExceptionOfType(SqlFailure.class)
                .isThrownBy(() -> database.run("update offer set taken = taken + 2 where id = ?", offer))
                .extracting(SqlFailure::state)
                .isEqualTo("23514");
    }

    @Test
    void whoever_ends_or_never_begins_gives_the_place_back() {
        var offer = offerOf(1);
        var today = clock.today().toString();
        moved(accepted(offer), "cancellation", Map.of());
        moved(accepted(offer), "no-show", Map.of());
        moved(moved(accepted(offer), "start", Map.of("startedOn", today)), "completion", Map.of("endedOn", today));
        var started = moved(accepted(offer), "start", Map.of("startedOn", today));

        accept(referred(offer)).statusCode(409).body("code", equalTo("offer-full"));

        moved(started, "drop-out", Map.of("endedOn", today));
        moved(referred(offer), "cancellation", Map.of());
        assertThat(offer(offer).<Integer>path("taken")).isZero();
        accepted(offer);
    }

    @Test
    void the_capacity_never_falls_below_the_places_that_are_taken() {
        var offer = offerOf(2);
        accepted(offer);
        accepted(offer);

        resize(offer, 1)
                .statusCode(409)
                .body("code", equalTo("capacity-below-taken"))
                .body("arguments.taken", equalTo(2));
        resize(offer, 3).statusCode(200).body("capacity", equalTo(3)).body("taken", equalTo(2));

        accepted(offer);
        assertThat(event(offer, "offer.capacity-changed")
                        .state()
                        .at("/capacity")
                        .asInt())
                .isEqualTo(3);
        var unlimited = new HashMap<String, Object>();
        unlimited.put("capacity", null);
        move(BIF_MANAGER, "offers", offer(offer), "capacity", unlimited).body("capacity", nullValue());
        accepted(offer);
    }

    @Test
    void a_capacity_is_changed_by_who_saw_the_offer_and_runs_it() {
        var listed = TestOffers.listed(BIF_MANAGER, 1);
        move(SOF_MANAGER, "offers", listed, "capacity", Map.of("capacity", 2)).statusCode(403);
        move(BIF_MANAGER, "offers", listed, "capacity", Map.of("capacity", -1)).statusCode(400);
        move(BIF_MANAGER, "offers", listed, "capacity", Map.of("capacity", 2)).statusCode(200);
        move(BIF_MANAGER, "offers", listed, "capacity", Map.of("capacity", 3)).statusCode(412);
    }

    @Test
    void what_opera_has_beyond_the_capacity_is_recorded_and_no_place_is_given_while_it_lasts() {
        var offer = offerOf(1);
        accepted(offer);
        String code = offer(offer).path("code");

        deliver(code, "STARTED", "");
        assertThat(offer(offer).<Integer>path("taken")).isEqualTo(2);
        accept(referred(offer)).statusCode(409);
        resize(offer, 1).statusCode(409);

        deliver(code, "COMPLETED", "2007-03-30");
        assertThat(offer(offer).<Integer>path("taken")).isEqualTo(1);
        accept(referred(offer)).statusCode(409);
        resize(offer, 2).statusCode(200);
        accepted(offer);
    }

    private static void deliver(String offer, String phase, String end) {
        var file = """
                cpr;course_number;offer_code;phase;referred_on;planned_start;actual_start;actual_end;opera_registered_on
                0102631235;%s-1;%s;%s;2007-02-09;2007-02-28;2007-02-28;%s;
                """.formatted(offer, offer, phase, end);
        assertThat(Delivery.of("enrolments", file).ended().findings()).isEmpty();
    }
}
