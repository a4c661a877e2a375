package dk.kk.shared.notification.escalation;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.kk.shared.notification.SampleAlerts;
import dk.kk.shared.notification.Story;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.TurnedClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines and escalation go by the business clock, and bear that somebody turns it. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(value = TurnedClock.class, restrictToAnnotatedClass = true)
class EscalateAlertsTest {
    /** In Copenhagen 10:55; the teams close at 14:00, and open on Monday from 8:00 to 15:00. */
    private static final Instant FRIDAY = Instant.parse("2007-11-30T09:55:00Z");

    private static final Instant DUE = Instant.parse("2007-12-03T07:55:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    EscalateAlerts escalation;

    @Inject
    BusinessClock clock;

    private String team;

    /** What others have left undone is done. */
    @BeforeEach
    void it_is_friday() {
        turn(FRIDAY);
        team = SampleAlerts.team(inbox);
        while (database.first("select 1 from alert where escalates_at <= ? limit 1", _ -> true, clock.instant())
                .isPresent()) {
            escalation.tick();
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S,2007-12-03T07:55:00Z", "PT1H,2007-12-03T08:55:00Z", "PT-1H,2007-11-30T12:55:00Z"})
    void four_opening_hours_are_counted_from_the_hour_to_which_the_clock_was_put(Duration put, Instant due) {
        turn(FRIDAY.plus(put));
        assertThat(raised().dueAt).isCloseTo(due, within(1, MINUTES));
    }

    @Test
    void a_clock_put_on_brings_what_is_due_by_it_up_and_put_back_brings_nothing_down_or_up_again() {
        var raised = raised();
        at(DUE.minusSeconds(1800));
        assertThat(alert(raised.citizen)).isEqualTo(raised);

        at(DUE.plusSeconds(1800));
        var atLeader = alert(raised.citizen);
        assertThat(atLeader.escalation).isEqualTo("LEADER");
        assertThat(atLeader.escalatedAt).isCloseTo(DUE.plusSeconds(1800), within(1, MINUTES));
        var next = Objects.requireNonNull(atLeader.escalatesAt);
        assertThat(next).isCloseTo(Instant.parse("2007-12-03T12:25:00Z"), within(1, MINUTES));

        at(DUE.minusSeconds(1800));
        assertThat(alert(raised.citizen)).isEqualTo(atLeader);
        at(next.minus(HOUR));
        assertThat(alert(raised.citizen)).isEqualTo(atLeader);

        at(next.plus(HOUR));
        assertThat(alert(raised.citizen).escalation).isEqualTo("SPECIAL_UNIT");
        at(next.minus(HOUR));
        at(next.plus(HOUR));
        assertThat(told(raised.id, "escalated")).isEqualTo(2);
        assertThat(alert(raised.citizen).version).isEqualTo(raised.version + 2);
    }

    @Test
    void what_is_done_while_the_clock_is_put_back_is_not_recorded_before_what_was_done_already() {
        var raised = raised();
        at(DUE.plus(HOUR));
        var atLeader = alert(raised.citizen);
        turn(DUE);
        Call.by(SOF_CASEWORKER, "S-" + team + "-1", team)
                .purpose(ALERT_HANDLING)
                .seeing(atLeader.version)
                .post("/api/v1/alerts/{id}/acknowledgement", Map.of(), raised.id)
                .statusCode(200);

        var takenOn = alert(raised.citizen);
        assertThat(takenOn.recordedAt).isAfterOrEqualTo(atLeader.recordedAt);
        assertThat(takenOn.escalatesAt).isCloseTo(DUE.plus(HOUR).plus(Duration.ofHours(4)), within(1, MINUTES));
    }

    @Test
    void the_hours_of_all_teams_are_read_at_once() {
        raised();
        turn(DUE.plus(HOUR));
        var ofOne = SqlCost.of(escalation::tick).statements();

        turn(FRIDAY);
        var eight = IntStream.range(0, 8)
                .mapToObj(_ -> SampleAlerts.raise(inbox, SampleAlerts.team(inbox)))
                .toList();
        turn(Instant.parse("2007-12-03T15:00:00Z"));
        var ofEight = SqlCost.of(escalation::tick).statements();

        assertThat(eight.stream().map(story -> alert(story.citizen()).escalation))
                .containsOnly("LEADER");
        assertThat(ofEight)
                .as("each alert is written by a statement of its own, and nothing is read for each")
                .isLessThan(ofOne + 2 * 7);
    }

    private void turn(Instant to) {
        TurnedClock.turn(clock, to);
    }

    private void at(Instant time) {
        turn(time);
        escalation.tick();
    }

    /** Of somebody on the green line. */
    private StoredAlert raised() {
        var story = Story.begin();
        inbox.receive(story.greenLine(1).poll());
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 " + team).poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
        return alert(story.citizen());
    }

    private StoredAlert alert(UUID citizen) {
        return database.first("select * from alert where citizen_id = ?", StoredAlert::read, citizen)
                .orElseThrow();
    }

    private long told(UUID alert, String what) {
        return database.list(
                        "select count(*) from external_event where alert_id = ? and type = 'dk.kk.shared.alert.' || ?",
                        row -> row.number("count"),
                        alert,
                        what)
                .getFirst();
    }

    private record StoredAlert(
            UUID id,
            UUID citizen,
            String escalation,
            @Nullable Instant escalatedAt,
            @Nullable Instant dueAt,
            @Nullable Instant escalatesAt,
            Instant recordedAt,
            long version) {
        static StoredAlert read(SqlRow row) {
            return new StoredAlert(
                    row.uuid("id"),
                    row.uuid("citizen_id"),
                    row.text("escalation"),
                    row.instantOrNull("escalated_at"),
                    row.instantOrNull("due_at"),
                    row.instantOrNull("escalates_at"),
                    row.instant("recorded_at"),
                    row.number("version"));
        }
    }
}
