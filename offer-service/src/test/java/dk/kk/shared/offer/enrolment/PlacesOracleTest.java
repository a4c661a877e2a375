package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.offer.places.Applicants.offer;
import static dk.kk.shared.offer.places.Applicants.offerOf;
import static dk.kk.shared.offer.places.Applicants.referred;
import static dk.kk.shared.offer.places.Applicants.resize;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.offer.enrolment.PlacesOracle.Applicant;
import dk.kk.shared.offer.places.PlaceSettings;
import dk.kk.shared.offer.places.Places;
import dk.kk.shared.offer.places.WaitingList;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlacesOracleTest {
    private static final int STEPS = 40;

    @Inject
    Enrolments enrolments;

    @Inject
    Places places;

    @Inject
    WaitingList waiting;

    @Inject
    PlaceSettings settings;

    @Inject
    Subjects subjects;

    @Inject
    Outbox outbox;

    @Inject
    BackgroundJobs jobs;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_happens_no_place_is_given_twice_and_nobody_is_skipped(long seed) {
        var random = new Random(seed);
        var offer = offerOf(1);
        var oracle = new PlacesOracle(1);
        var later = clock.instant();
        for (var step = 0; step < STEPS; step++) {
            if (oracle.all().isEmpty() || random.nextInt(4) == 0) {
                oracle.add(refer(offer, random));
            } else if (random.nextInt(10) == 0) {
                later = later.plus(Duration.ofDays(100));
                tickAt(later);
                oracle.allOffersExpire();
            } else if (random.nextInt(8) == 0) {
                var capacity = random.nextInt(5);
                assertThat(resize(offer, capacity).extract().statusCode() == 200)
                        .isEqualTo(oracle.resize(capacity));
            } else {
                var who = oracle.all().get(random.nextInt(oracle.all().size()));
                move(oracle, who, random);
            }
            oracle.offerWhatIsFree();
            await().pollDelay(Duration.ZERO).untilAsserted(() -> agree(offer, oracle));
        }
    }

    private void move(PlacesOracle oracle, Applicant who, Random random) {
        var today = clock.today().toString();
        switch (random.nextInt(9)) {
            case 0, 1 -> same(oracle.accept(who), who, "acceptance", Map.of());
            case 2, 3 -> same(oracle.waits(who, false), who, "waiting", Map.of());
            case 4 -> same(oracle.waits(who, true), who, "waiting", Map.of("greenLine", "ACUTE_NEED"));
            case 5 -> same(oracle.decline(who), who, "place-decline", Map.of());
            case 6 -> same(oracle.start(who), who, "start", Map.of("startedOn", today));
            case 7 -> same(oracle.complete(who), who, "completion", Map.of("endedOn", today));
            default -> same(oracle.cancel(who), who, "cancellation", Map.of());
        }
    }

    private static void same(boolean expected, Applicant who, String move, Map<String, ?> body) {
        var seen = Call.by(JOB_CONSULTANT)
                .get("/api/v1/enrolments/{id}", who.id)
                .extract()
                .response();
        var status = Call.by(JOB_CONSULTANT)
                .seeing(seen)
                .post("/api/v1/enrolments/{id}/" + move, body, who.id)
                .extract()
                .statusCode();
        assertThat(status).as(move).isEqualTo(expected ? 200 : 409);
    }

    private static void agree(String offer, PlacesOracle oracle) {
        List<Map<String, Object>> listed = Call.by(JOB_CONSULTANT)
                .get("/api/v1/offers/{id}/waiting-list", offer)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
        var ids = new ArrayList<String>();
        for (var position : listed) {
            ids.add((position.get("placeOfferedUntil") == null ? "waits " : "offered ") + position.get("enrolmentId"));
        }
        assertThat(ids).isEqualTo(oracle.list());
        assertThat(offer(offer).<Integer>path("taken")).isEqualTo(oracle.taken());
    }

    /** On one of three days, as if in the file of another day. */
    private Applicant refer(String offer, Random random) {
        String id = referred(offer).path("id");
        var day = LocalDate.of(2007, 11, 1 + random.nextInt(3));
        database.run("update enrolment set referred_on = ? where id = ?", day, UUID.fromString(id));
        return new Applicant(id, day);
    }

    private void tickAt(Instant later) {
        new PlacesAreOffered(enrolments, places, waiting, settings, subjects, outbox, BusinessClock.at(later), jobs)
                .tick();
    }
}
