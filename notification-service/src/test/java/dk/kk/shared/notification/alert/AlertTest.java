package dk.kk.shared.notification.alert;

import static dk.kk.shared.notification.alert.AlertPhase.ACKNOWLEDGED;
import static dk.kk.shared.notification.alert.AlertPhase.OPEN;
import static dk.kk.shared.notification.alert.AlertPhase.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.notification.routing.Days;
import dk.kk.shared.notification.routing.Responsible;
import dk.kk.shared.notification.routing.Situation;
import dk.kk.shared.notification.routing.Stop;
import dk.kk.shared.notification.routing.Stop.Origin;
import dk.kk.shared.notification.routing.StopPhase;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertTest {

    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final LocalDate DAY = LocalDate.of(2007, 12, 1);
    private static final UUID STOP = UUID.randomUUID();
    private static final UUID CITIZEN = UUID.randomUUID();

    @Test
    void an_alert_moves_only_as_its_table_says() {
        var legal = Map.of(
                OPEN, Set.of(ACKNOWLEDGED, WITHDRAWN), ACKNOWLEDGED, Set.<AlertPhase>of(), WITHDRAWN, Set.of(OPEN));

        for (var from : AlertPhase.values()) {
            assertThat(Alert.MOVES.allowed(from)).as("from %s", from).isEqualTo(legal.get(from));
        }
    }

    @Test
    void an_open_alert_follows_the_stop_and_the_responsible_team() {
        var alert = raised();

        assertThat(alert.follow(situation(StopPhase.EFFECTIVE, true, "SC2-V1"), CLOCK))
                .contains(Alert.Change.UPDATED);

        assertThat(alert.stopPhase()).isEqualTo(StopPhase.EFFECTIVE);
        assertThat(alert.team()).isEqualTo("SC2-V1");
        assertThat(alert.version()).isEqualTo(2);
    }

    @Test
    void nothing_new_changes_nothing() {
        var alert = raised();

        assertThat(alert.follow(situation(StopPhase.DECIDED, true, "SC1-V1"), CLOCK))
                .isEmpty();
        assertThat(alert.version()).isEqualTo(1);
    }

    @Test
    void an_alert_without_cause_is_withdrawn_and_raised_again_when_the_cause_returns() {
        var alert = raised();

        assertThat(alert.follow(situation(StopPhase.DECIDED, false, "SC1-V1"), CLOCK))
                .contains(Alert.Change.WITHDRAWN);
        assertThat(alert.phase()).isEqualTo(WITHDRAWN);
        assertThat(alert.follow(situation(StopPhase.DECIDED, true, "SC2-V1"), CLOCK))
                .contains(Alert.Change.RAISED);
        assertThat(alert.phase()).isEqualTo(OPEN);
        assertThat(alert.team()).isEqualTo("SC2-V1");
    }

    @Test
    void an_acknowledged_alert_stays_with_its_team_and_only_shows_what_becomes_of_the_stop() {
        var alert = raised();
        alert.acknowledge(Outcome.CONTACTED_CITIZEN, "S-SC1-V1-1", CLOCK);

        assertThat(alert.follow(situation(StopPhase.DECIDED, false, "SC2-V1"), CLOCK))
                .isEmpty();
        assertThat(alert.follow(situation(StopPhase.RESUMED, true, "SC2-V1"), CLOCK))
                .contains(Alert.Change.UPDATED);

        assertThat(alert.phase()).isEqualTo(ACKNOWLEDGED);
        assertThat(alert.team()).isEqualTo("SC1-V1");
        assertThat(alert.stopPhase()).isEqualTo(StopPhase.RESUMED);
        assertThat(alert.outcome()).isEqualTo(Outcome.CONTACTED_CITIZEN);
    }

    @Test
    void an_alert_is_acknowledged_once() {
        var alert = raised();
        alert.acknowledge(Outcome.NO_ACTION, "S-SC1-V1-1", CLOCK);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> alert.acknowledge(Outcome.PLAN_CHANGED, "S-SC1-V1-2", CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("illegal-move");
        assertThat(alert.outcome()).isEqualTo(Outcome.NO_ACTION);
    }

    @Test
    void a_withdrawn_alert_cannot_be_acknowledged() {
        var alert = raised();
        alert.follow(situation(StopPhase.WITHDRAWN, true, "SC1-V1"), CLOCK);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> alert.acknowledge(Outcome.NO_ACTION, "S-SC1-V1-1", CLOCK));
        assertThat(alert.phase()).isEqualTo(WITHDRAWN);
    }

    @Test
    void a_clock_that_jumps_back_does_not_take_the_recorded_time_back() {
        var alert = raised();

        alert.acknowledge(Outcome.NO_ACTION, "S-SC1-V1-1", BusinessClock.at(Instant.parse("2007-11-29T11:00:00Z")));

        assertThat(alert.acknowledgedAt()).isEqualTo(CLOCK.instant());
    }

    private static Alert raised() {
        return Alert.raise(situation(StopPhase.DECIDED, true, "SC1-V1"), CLOCK, Instant.EPOCH)
                .orElseThrow();
    }

    private static Situation situation(StopPhase phase, boolean shared, String team) {
        var always = new Days(LocalDate.of(2000, 1, 1), null);
        var stop = new Stop(STOP, CITIZEN, phase, DAY, Instant.EPOCH, Origin.LIVE, Instant.EPOCH);
        return new Situation(
                stop, shared ? List.of(always) : List.of(), List.of(new Responsible(team, always)), "SOF-INDGANG");
    }
}
