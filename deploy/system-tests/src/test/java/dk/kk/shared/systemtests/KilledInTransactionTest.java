package dk.kk.shared.systemtests;

import static dk.kk.shared.failpoints.Point.WRITTEN_NOT_COMMITTED;
import static dk.kk.shared.local.stack.Service.NOTIFICATION;
import static dk.kk.shared.local.stack.Service.OFFER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.failpoints.Point;
import dk.kk.shared.local.suite.Caller;
import dk.kk.shared.local.suite.Reply;
import dk.kk.shared.local.suite.UnexpectedAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where many things belong to one change, offer-service dies in the middle of it: all of them are there, with their events, or none. */
class KilledInTransactionTest {
    private static final int TOO_MANY = 51;

    private static ArmedPoints points;
    private static BenefitStops stops;
    private static SharedCitizens citizens;

    @BeforeAll
    static void start() {
        points = ArmedPoints.start("killed-transaction", List.of(OFFER, NOTIFICATION));
        stops = new BenefitStops(points.suite());
        citizens = new SharedCitizens(points.suite());
    }

    @AfterAll
    static void stop() {
        if (points != null) {
            points.suite().close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITTEN_NOT_COMMITTED", "COMMITTED_NOT_SENT", "SENT_NOT_REMOVED"})
    void a_run_of_stops_is_there_wholly_or_not_at_all_and_sent_again_stops_each_benefit_once(Point point) {
        var benefits = benefits(5);
        var key = UUID.randomUUID();
        awaitAllSent();

        var answered = points.halt(OFFER, point, () -> stops.sendRun(key, benefits));

        assertThat(stopped(benefits)).isEqualTo(point == WRITTEN_NOT_COMMITTED ? 0 : benefits.size());
        assertThat(answered && point == WRITTEN_NOT_COMMITTED)
                .as("acknowledged and not there")
                .isFalse();
        var again = stops.sendRun(key, benefits);
        assertThat(again.text("phase")).isEqualTo("RELEASED");
        assertThat(stops.sendRun(key, benefits).id("id")).isEqualTo(again.id("id"));
        assertEachStoppedAndToldOnce(benefits);
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITTEN_NOT_COMMITTED", "COMMITTED_NOT_SENT"})
    void a_held_run_is_released_wholly_or_stays_held(Point point) {
        var benefits = benefits(TOO_MANY);
        var run = stops.sendRun(UUID.randomUUID(), benefits);
        assertThat(run.text("phase")).isEqualTo("HELD");
        awaitAllSent();

        points.halt(OFFER, point, () -> stops.release(run.id("id")));

        if (point == WRITTEN_NOT_COMMITTED) {
            assertThat(stopped(benefits)).isZero();
            stops.release(run.id("id"));
        } else {
            assertThatExceptionOfType(UnexpectedAnswer.class)
                    .as("released already")
                    .isThrownBy(() -> stops.release(run.id("id")));
        }
        assertEachStoppedAndToldOnce(benefits);
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITTEN_NOT_COMMITTED", "COMMITTED_NOT_SENT"})
    void the_last_place_of_an_offer_is_taken_by_one_citizen_and_the_counts_agree(Point point) {
        var offer = offerOfOne();
        var first = referred(offer);
        var second = referred(offer);
        awaitAllSent();

        points.halt(OFFER, point, () -> accept(first));

        assertThat(taken(offer)).isEqualTo(accepted(offer)).isEqualTo(point == WRITTEN_NOT_COMMITTED ? 0 : 1);
        var again = Stream.of(second, first)
                .filter(KilledInTransactionTest::isAccepted)
                .count();
        assertThat(again).isEqualTo(point == WRITTEN_NOT_COMMITTED ? 1 : 0);
        assertThat(taken(offer)).isEqualTo(accepted(offer)).isEqualTo(1);
        awaitAllSent();
        assertThat(told("enrolment.accepted", "offerId", List.of(offer))).hasSize(1);
    }

    private static void assertEachStoppedAndToldOnce(List<UUID> benefits) {
        assertThat(stopped(benefits)).isEqualTo(benefits.size());
        awaitAllSent();
        assertThat(told("benefit-stop.decided-elsewhere", "benefitId", benefits))
                .as("the stops told of, by their ids")
                .hasSize(benefits.size());
    }

    /** The ids of the streams of whose making is told, about any of these. */
    private static List<String> told(String type, String field, List<UUID> about) {
        var wanted = about.stream().map(UUID::toString).collect(Collectors.toSet());
        return points.suite().topics().read("offer.events.v1").stream()
                .filter(said -> new String(said.headers().lastHeader("ce_type").value(), UTF_8).equals(type))
                .filter(said ->
                        wanted.contains(Json.of(said.value()).path(field).asText()))
                .map(said -> new String(said.headers().lastHeader("ce_streamid").value(), UTF_8))
                .distinct()
                .toList();
    }

    private static void awaitAllSent() {
        await("all events are sent")
                .atMost(Duration.ofSeconds(30))
                .until(() -> points.suite().database(OFFER).count("outbox_pending") == 0);
    }

    private static List<UUID> benefits(int number) {
        var citizen = citizens.oneMore();
        return Stream.generate(() -> stops.benefit(citizen)).limit(number).toList();
    }

    private static long stopped(List<UUID> benefits) {
        var ids = benefits.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        return points.suite().database(OFFER).count("benefit_stop where benefit_id in (%s)".formatted(ids));
    }

    private static UUID offerOfOne() {
        var offer = Map.of(
                "code", "K-" + UUID.randomUUID().toString().substring(0, 8),
                "name", "Værksted",
                "provider", "Kommunens værksteder",
                "administration", "BIF",
                "countsAs", "ACTIVATION",
                "countsForGoal3", true,
                "weeklyHours", 10,
                "validFrom", "2005-01-01",
                "capacity", 1);
        return as("bif-manager").create(OFFER, "/offers", offer).id("id");
    }

    private static Reply referred(UUID offer) {
        var referral = Map.of("citizenId", citizens.oneMore(), "offerId", offer, "plannedStart", "2007-12-03");
        return as("job-consultant").create(OFFER, "/enrolments", referral);
    }

    private static void accept(Reply seen) {
        as("job-consultant").move(OFFER, "/enrolments/%s/acceptance".formatted(seen.id("id")), seen, Map.of());
    }

    private static boolean isAccepted(Reply seen) {
        try {
            accept(seen);
            return true;
        } catch (UnexpectedAnswer e) { // full, or accepted already
            return false;
        }
    }

    private static long taken(UUID offer) {
        return as("bif-manager").get(OFFER, "/offers/" + offer).number("taken");
    }

    private static long accepted(UUID offer) {
        return points.suite().database(OFFER).count("""
                        enrolment e join enrolment_row r on r.enrolment_id = e.id and r.position = e.version - 1
                        where e.offer_id = '%s' and r.phase = 'ACCEPTED'""".formatted(offer));
    }

    private static Caller as(String person) {
        return points.suite().as(person, "CASEWORK");
    }
}
