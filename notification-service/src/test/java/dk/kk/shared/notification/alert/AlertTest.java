package dk.kk.shared.notification.alert;

import static dk.kk.shared.notification.alert.AlertPhase.ACKNOWLEDGED;
import static dk.kk.shared.notification.alert.AlertPhase.OPEN;
import static dk.kk.shared.notification.alert.AlertPhase.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertTest {

    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final StreamRef ABOUT = new StreamRef("weather", "2007");
    private static final UUID CITIZEN = UUID.randomUUID();

    /** What an alert of no kind that exists shows: of a storm everybody must hear, also who has acted on rain. */
    record Weather(String sky, LocalDate day) implements AlertDetails {

        @Override
        public boolean callBack(AlertDetails actedOn) {
            return sky.equals("storm") && actedOn instanceof Weather before && !before.sky.equals("storm");
        }
    }

    @Test
    void an_alert_moves_only_as_its_table_says() {
        var legal = Map.of(OPEN, Set.of(ACKNOWLEDGED, WITHDRAWN), ACKNOWLEDGED, Set.of(OPEN), WITHDRAWN, Set.of(OPEN));

        for (var from : AlertPhase.values()) {
            assertThat(AlertPhase.MOVES.allowed(from)).as("from %s", from).isEqualTo(legal.get(from));
        }
    }

    @Test
    void an_open_alert_follows_what_it_is_about_the_team_and_the_deadline() {
        var alert = raised();
        var deadline = LocalDate.of(2007, 12, 7);

        assertThat(alert.follow(need("SC2-V1", "rain"), CLOCK)).contains("updated");
        assertThat(alert.follow(need("SC2-V1", "rain", deadline), CLOCK)).contains("updated");

        assertThat(alert.message().details(Weather.class).sky()).isEqualTo("rain");
        assertThat(alert.message().team()).isEqualTo("SC2-V1");
        assertThat(alert.message().deadline()).isEqualTo(deadline);
        assertThat(alert.version()).isEqualTo(3);
    }

    @Test
    void nothing_new_changes_nothing() {
        var alert = raised();

        assertThat(alert.follow(need("SC1-V1", "clear"), CLOCK)).isEmpty();
        assertThat(alert.version()).isEqualTo(1);
    }

    @Test
    void an_alert_without_cause_is_withdrawn_and_raised_again_when_the_cause_returns() {
        var alert = raised();

        assertThat(alert.follow(need(null, "clear"), CLOCK)).contains("withdrawn");
        assertThat(alert.phase()).isEqualTo(WITHDRAWN);
        assertThat(alert.message().team()).isEqualTo("SC1-V1");
        assertThat(alert.follow(need(null, "rain"), CLOCK)).isEmpty();
        assertThat(alert.follow(need("SC2-V1", "clear"), CLOCK)).contains("raised");
        assertThat(alert.phase()).isEqualTo(OPEN);
        assertThat(alert.message().team()).isEqualTo("SC2-V1");
    }

    @Test
    void an_acknowledged_alert_stays_with_its_team_and_only_shows_what_becomes_of_the_stream() {
        var alert = raised();
        alert.acknowledge(Outcome.CONTACTED_CITIZEN, "S-SC1-V1-1", CLOCK);

        assertThat(alert.follow(need(null, "clear"), CLOCK)).isEmpty();
        assertThat(alert.follow(need("SC2-V1", "rain"), CLOCK)).contains("updated");

        assertThat(alert.phase()).isEqualTo(ACKNOWLEDGED);
        assertThat(alert.message().team()).isEqualTo("SC1-V1");
        assertThat(alert.message().details(Weather.class).sky()).isEqualTo("rain");
        assertThat(alert.acknowledgement())
                .isEqualTo(new Acknowledgement(Outcome.CONTACTED_CITIZEN, CLOCK.instant(), "S-SC1-V1-1"));
    }

    @Test
    void an_acknowledged_alert_comes_back_with_what_must_be_known_and_keeps_who_handled_it_before() {
        var alert = raised();
        alert.acknowledge(Outcome.CONTACTED_CITIZEN, "S-SC1-V1-1", CLOCK);
        var later = BusinessClock.at(CLOCK.instant().plusSeconds(60));

        assertThat(alert.follow(need(null, "storm"), later)).contains("updated");
        assertThat(alert.phase()).as("nobody is to be told").isEqualTo(ACKNOWLEDGED);
        alert.follow(need("SC1-V1", "rain"), later);
        assertThat(alert.follow(need("SC2-V1", "storm"), later)).contains("reopened");

        assertThat(alert.phase()).isEqualTo(OPEN);
        assertThat(alert.message().team()).isEqualTo("SC2-V1");
        assertThat(alert.acknowledgement()).isNull();
        assertThat(alert.earlier())
                .isEqualTo(new Acknowledgement(Outcome.CONTACTED_CITIZEN, CLOCK.instant(), "S-SC1-V1-1"));
        assertThat(alert.appearance().reopenedAt()).isEqualTo(later.instant());
        assertThat(alert.acknowledge(Outcome.PLAN_CHANGED, "S-SC2-V1-1", later)).isEqualTo("acknowledged");
        assertThat(alert.follow(need("SC2-V1", "storm"), later)).isEmpty();
    }

    @Test
    void what_came_while_nobody_was_to_be_told_calls_back_as_soon_as_somebody_is() {
        var alert = raised();
        alert.acknowledge(Outcome.CONTACTED_CITIZEN, "S-SC1-V1-1", CLOCK);
        alert.follow(need(null, "storm"), CLOCK);

        assertThat(alert.follow(need("SC2-V1", "storm"), CLOCK)).contains("reopened");
        assertThat(alert.message().team()).isEqualTo("SC2-V1");
        alert.acknowledge(Outcome.PLAN_CHANGED, "S-SC2-V1-1", CLOCK);
        assertThat(alert.follow(need("SC2-V1", "storm"), CLOCK)).isEmpty();
    }

    @Test
    void what_is_news_to_those_alone_who_were_told_raises_nothing_and_stays_open_for_who_was() {
        var toTold = needFor("SC1-V1", Audience.WAS_TOLD, "clear", null);
        assertThat(Alert.raise(toTold, CLOCK, Instant.EPOCH)).isEmpty();

        var alert = raised();
        assertThat(alert.follow(needFor("SC1-V1", Audience.WAS_TOLD, "rain", null), CLOCK))
                .contains("updated");
        assertThat(alert.phase()).isEqualTo(OPEN);

        alert.follow(need(null, "rain"), CLOCK);
        assertThat(alert.follow(toTold, CLOCK)).as("it was withdrawn").isEmpty();
    }

    @Test
    void an_alert_is_acknowledged_once() {
        var alert = raised();
        assertThat(alert.acknowledge(Outcome.NO_ACTION, "S-SC1-V1-1", CLOCK)).isEqualTo("acknowledged");
        var first = alert.acknowledgement();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> alert.acknowledge(Outcome.PLAN_CHANGED, "S-SC1-V1-2", CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("illegal-move");
        assertThat(alert.acknowledgement()).isSameAs(first);
    }

    @Test
    void a_withdrawn_alert_cannot_be_acknowledged() {
        var alert = raised();
        alert.follow(need(null, "clear"), CLOCK);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> alert.acknowledge(Outcome.NO_ACTION, "S-SC1-V1-1", CLOCK));
        assertThat(alert.phase()).isEqualTo(WITHDRAWN);
    }

    @Test
    void only_an_alert_of_a_stop_is_settled_by_the_benefit_resumed() {
        var details = new Weather("clear", LocalDate.of(2007, 12, 1));
        var ofTransfer = new AlertNeed(
                AlertKind.TRANSFER, ABOUT, CITIZEN, Administration.BIF, "JC1-T1", Audience.RESPONSIBLE, null, details);
        var alert = Alert.raise(ofTransfer, CLOCK, Instant.EPOCH).orElseThrow();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> alert.acknowledge(Outcome.BENEFIT_RESUMED, "B-JC1-T1-1", CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("outcome-of-other-kind");
        assertThat(alert.phase()).isEqualTo(OPEN);
        assertThat(alert.acknowledge(Outcome.NO_ACTION, "B-JC1-T1-1", CLOCK)).isEqualTo("acknowledged");
        assertThat(raised().acknowledge(Outcome.BENEFIT_RESUMED, "S-SC1-V1-1", CLOCK))
                .isEqualTo("acknowledged");
    }

    @Test
    void a_clock_that_jumps_back_does_not_take_the_recorded_time_back() {
        var alert = raised();

        alert.acknowledge(Outcome.NO_ACTION, "S-SC1-V1-1", BusinessClock.at(Instant.parse("2007-11-29T11:00:00Z")));

        assertThat(alert.recordedAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void its_event_tells_what_all_alerts_tell_and_what_its_kind_shows() {
        var told = EventJson.tree(EventJson.write(raised().state()));

        assertThat(told.path("kind").asText()).isEqualTo("BENEFIT_STOP");
        assertThat(told.path("about").path("kind").asText()).isEqualTo("weather");
        assertThat(told.path("about").path("id").asText()).isEqualTo("2007");
        assertThat(told.path("administration").asText()).isEqualTo("SOF");
        assertThat(told.path("team").asText()).isEqualTo("SC1-V1");
        assertThat(told.path("sky").asText()).isEqualTo("clear");
        assertThat(told.path("day").asText()).isEqualTo("2007-12-01");
        assertThat(told.has("details")).isFalse();
    }

    private static Alert raised() {
        return Alert.raise(need("SC1-V1", "clear"), CLOCK, Instant.EPOCH).orElseThrow();
    }

    private static AlertNeed need(@Nullable String team, String sky) {
        return need(team, sky, null);
    }

    private static AlertNeed need(@Nullable String team, String sky, @Nullable LocalDate deadline) {
        return needFor(team, Audience.RESPONSIBLE, sky, deadline);
    }

    private static AlertNeed needFor(
            @Nullable String team, Audience audience, String sky, @Nullable LocalDate deadline) {
        var details = new Weather(sky, LocalDate.of(2007, 12, 1));
        return new AlertNeed(
                AlertKind.BENEFIT_STOP, ABOUT, CITIZEN, Administration.SOF, team, audience, deadline, details);
    }
}
