package dk.kk.shared.notification.alert;

import static dk.kk.shared.notification.alert.AlertPhase.ACKNOWLEDGED;
import static dk.kk.shared.notification.alert.AlertPhase.ACTED;
import static dk.kk.shared.notification.alert.AlertPhase.CLOSED;
import static dk.kk.shared.notification.alert.AlertPhase.OPEN;
import static dk.kk.shared.notification.alert.AlertPhase.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.routing.SampleDirectory;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.openinghours.OpeningHours;
import dk.kk.shared.platform.openinghours.SampleHours;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertTest {

    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final StreamRef ABOUT = new StreamRef("weather", "2007");
    private static final UUID CITIZEN = UUID.randomUUID();
    private static final OpeningHours HOURS = SampleHours.CITY.hours();
    private static final ActionTaken CONTACTED =
            new ActionTaken(Outcome.CONTACTED_CITIZEN, null, CLOCK.instant(), "S-SC1-V1-1");

    /** What an alert of no kind that exists shows: of a storm everybody must hear, also who has acted on rain; sun is to be known. */
    record Weather(String sky, LocalDate day) implements AlertDetails {
        @Override
        public Headline headline() {
            return Headline.of("headline.weather", day);
        }

        @Override
        public List<Step> steps() {
            return List.of();
        }

        @Override
        public boolean informsOnly() {
            return sky.equals("sun");
        }

        @Override
        public boolean callBack(AlertDetails actedOn) {
            return sky.equals("storm") && actedOn instanceof Weather before && !before.sky.equals("storm");
        }
    }

    @Test
    void an_alert_moves_only_as_its_table_says() {
        var legal = Map.of(
                OPEN,
                Set.of(ACKNOWLEDGED, ACTED, CLOSED, WITHDRAWN),
                ACKNOWLEDGED,
                Set.of(ACTED, OPEN, WITHDRAWN),
                ACTED,
                Set.of(CLOSED, OPEN),
                CLOSED,
                Set.of(OPEN),
                WITHDRAWN,
                Set.of(OPEN));

        for (var from : AlertPhase.values()) {
            assertThat(AlertPhase.MOVES.allowed(from)).as("from %s", from).isEqualTo(legal.get(from));
        }
    }

    @Test
    void an_open_alert_follows_what_it_is_about_the_team_and_the_time_allowed() {
        var alert = raised();
        var allowed = TimeAllowed.until(LocalDate.of(2007, 12, 7));

        assertThat(alert.follow(need("SC2-V1", "rain"), CLOCK)).contains("rerouted");
        assertThat(alert.follow(need("SC2-V1", "rain", allowed), CLOCK)).contains("updated");

        assertThat(alert.message().details(Weather.class).sky()).isEqualTo("rain");
        assertThat(alert.message().team()).isEqualTo("SC2-V1");
        assertThat(alert.urgency().dueAt()).as("the team closes at two").isEqualTo("2007-12-07T13:00:00Z");
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
    void who_takes_an_alert_on_keeps_it_whoever_becomes_responsible() {
        var alert = raised();
        alert.acknowledge("S-SC1-V1-1", HOURS, CLOCK);

        assertThat(alert.follow(need("SC2-V1", "rain"), CLOCK)).contains("updated");

        assertThat(alert.phase()).isEqualTo(ACKNOWLEDGED);
        assertThat(alert.message().team()).isEqualTo("SC1-V1");
        assertThat(alert.message().details(Weather.class).sky()).isEqualTo("rain");
        assertThat(alert.handling().acknowledgement()).isEqualTo(new Acknowledgement(CLOCK.instant(), "S-SC1-V1-1"));
        assertThat(alert.follow(need(null, "rain"), CLOCK))
                .as("nothing is left to do")
                .contains("withdrawn");
    }

    @Test
    void an_alert_that_was_acted_on_stays_with_its_team_and_only_shows_what_becomes_of_the_stream() {
        var alert = acted();

        assertThat(alert.follow(need(null, "clear"), CLOCK)).isEmpty();
        assertThat(alert.follow(need("SC2-V1", "rain"), CLOCK)).contains("updated");

        assertThat(alert.phase()).isEqualTo(ACTED);
        assertThat(alert.message().team()).isEqualTo("SC1-V1");
        assertThat(alert.message().details(Weather.class).sky()).isEqualTo("rain");
        assertThat(alert.handling().action()).isEqualTo(CONTACTED);
    }

    @Test
    void an_alert_comes_back_with_what_must_be_known_and_keeps_what_was_done_before() {
        for (var settled : List.of(acted(), closed())) {
            var before = settled.phase();
            var later = BusinessClock.at(CLOCK.instant().plusSeconds(60));

            assertThat(settled.follow(need(null, "storm"), later)).contains("updated");
            assertThat(settled.phase()).as("nobody is to be told").isEqualTo(before);
            settled.follow(need("SC1-V1", "rain"), later);
            assertThat(settled.follow(need("SC2-V1", "storm"), later)).contains("reopened");

            assertThat(settled.phase()).isEqualTo(OPEN);
            assertThat(settled.message().team()).isEqualTo("SC2-V1");
            assertThat(settled.handling())
                    .isEqualTo(new Handling(null, null, null, null, null, CONTACTED, CONTACTED.at()));
            assertThat(settled.appearance().reopenedAt()).isEqualTo(later.instant());
            assertThat(settled.act(Outcome.PLAN_CHANGED, null, "S-SC2-V1-1", later))
                    .isEqualTo("acted");
            assertThat(settled.follow(need("SC2-V1", "storm"), later)).isEmpty();
        }
    }

    @Test
    void when_the_citizen_was_contacted_first_stays_also_when_the_alert_comes_back() {
        for (var again : List.of(Outcome.CONTACTED_CITIZEN, Outcome.PLAN_CHANGED)) {
            var alert = acted();
            var later = BusinessClock.at(CLOCK.instant().plusSeconds(60));
            assertThat(alert.follow(need("SC1-V1", "storm"), later)).contains("reopened");
            alert.act(again, null, "S-SC1-V1-1", later);

            assertThat(((AlertState) alert.state()).contactedAt()).isEqualTo(CLOCK.instant());
        }
    }

    @Test
    void news_calls_an_alert_back_from_who_has_taken_it_on() {
        var alert = raised();
        alert.acknowledge("S-SC1-V1-1", HOURS, CLOCK);

        assertThat(alert.follow(need("SC1-V1", "storm"), CLOCK)).contains("reopened");
        assertThat(alert.handling().acknowledgement()).isNull();
    }

    @Test
    void what_came_while_nobody_was_to_be_told_calls_back_as_soon_as_somebody_is() {
        var alert = acted();
        alert.follow(need(null, "storm"), CLOCK);

        assertThat(alert.follow(need("SC2-V1", "storm"), CLOCK)).contains("reopened");
        assertThat(alert.message().team()).isEqualTo("SC2-V1");
        alert.act(Outcome.PLAN_CHANGED, null, "S-SC2-V1-1", CLOCK);
        assertThat(alert.follow(need("SC2-V1", "storm"), CLOCK)).isEmpty();
    }

    @Test
    void the_first_of_the_team_who_opens_it_has_seen_it_and_the_next_team_has_not() {
        var alert = raised();

        assertThat(alert.see("S-SC1-V1-1", CLOCK)).contains("seen");
        assertThat(alert.see("S-SC1-V1-2", CLOCK)).isEmpty();
        assertThat(alert.handling().firstLook()).isEqualTo(new FirstLook(CLOCK.instant(), "S-SC1-V1-1", 2L));
        alert.follow(need("SC1-V1", "rain"), CLOCK);
        assertThat(alert.handling().firstLook()).as("the same news").isNotNull();
        alert.follow(need("SC2-V1", "rain"), CLOCK);
        assertThat(alert.handling().firstLook()).isNull();
    }

    @Test
    void a_look_changes_nothing_for_who_acts_by_the_version_before_and_all_else_does() {
        var alert = raised();
        alert.see("S-SC1-V1-1", CLOCK);
        assertThat(alert.version()).isEqualTo(2);
        assertThat(alert.isKnownBy(1)).isTrue();
        assertThat(alert.isKnownBy(2)).isTrue();
        assertThat(alert.isKnownBy(3)).isFalse();

        alert.acknowledge("S-SC1-V1-1", HOURS, CLOCK);
        assertThat(alert.isKnownBy(1)).isFalse();
        assertThat(alert.isKnownBy(2)).isFalse();
        assertThat(alert.isKnownBy(3)).isTrue();
    }

    @Test
    void what_is_to_be_known_alone_is_closed_by_who_has_read_it_and_nobody_has_to_act_on_it() {
        var alert = Alert.raise(need("SC1-V1", "sun"), CLOCK, Instant.EPOCH).orElseThrow();

        assertThat(alert.allowedMoves()).containsExactly(CLOSED);
        assertThat(refusal(() -> alert.act(Outcome.PLAN_CHANGED, null, "S-SC1-V1-1", CLOCK)))
                .isEqualTo("illegal-move");
        assertThat(refusal(() -> alert.acknowledge("S-SC1-V1-1", HOURS, CLOCK))).isEqualTo("illegal-move");
        assertThat(alert.close("S-SC1-V1-1", CLOCK)).isEqualTo("closed");
        assertThat(alert.handling().action()).isNull();
    }

    @Test
    void an_alert_is_taken_over_from_a_colleague_and_not_from_oneself() {
        var alert = raised();
        assertThat(alert.acknowledge("S-SC1-V1-1", HOURS, CLOCK)).isEqualTo("acknowledged");

        assertThat(refusal(() -> alert.acknowledge("S-SC1-V1-1", HOURS, CLOCK))).isEqualTo("alert-already-yours");
        assertThat(alert.acknowledge("S-SC1-V1-2", HOURS, CLOCK)).isEqualTo("taken-over");
        assertThat(alert.handling().isTakenOnBy("S-SC1-V1-2")).isTrue();
    }

    @Test
    void who_did_nothing_says_why_and_nobody_else_does() {
        var alert = raised();

        assertThat(refusal(() -> alert.act(Outcome.NO_ACTION, null, "S-1", CLOCK)))
                .isEqualTo("outcome-reason-missing");
        assertThat(refusal(() -> alert.act(Outcome.PLAN_CHANGED, NoActionReason.NOT_REACHED, "S-1", CLOCK)))
                .isEqualTo("outcome-reason-misplaced");
        assertThat(alert.act(Outcome.NO_ACTION, NoActionReason.NOT_REACHED, "S-1", CLOCK))
                .isEqualTo("acted");
    }

    @Test
    void nobody_in_time_takes_it_up_to_the_leader_then_to_the_special_unit_and_no_further() {
        var alert = Alert.raise(need("SC1-V1", "clear", TimeAllowed.workingDays(1)), CLOCK, Instant.EPOCH)
                .orElseThrow();
        assertThat(alert.urgency().escalatesAt()).as("Monday at three").isEqualTo("2007-12-03T14:00:00Z");

        alert.escalate(HOURS, BusinessClock.at(Instant.parse("2007-12-03T14:00:00Z")));
        assertThat(alert.urgency().escalation()).isEqualTo(Escalation.LEADER);
        assertThat(alert.urgency().dueAt()).isEqualTo("2007-12-03T14:00:00Z");
        assertThat(alert.urgency().escalatesAt()).isEqualTo("2007-12-04T14:00:00Z");

        alert.escalate(HOURS, BusinessClock.at(Instant.parse("2007-12-04T14:00:00Z")));
        assertThat(alert.urgency().escalation()).isEqualTo(Escalation.SPECIAL_UNIT);
        assertThat(alert.urgency().escalatesAt()).isNull();
    }

    @Test
    void who_takes_it_on_has_as_long_again_to_act_and_an_alert_that_was_acted_on_goes_nowhere() {
        var alert = Alert.raise(need("SC1-V1", "clear", TimeAllowed.workingDays(1)), CLOCK, Instant.EPOCH)
                .orElseThrow();
        alert.escalate(HOURS, BusinessClock.at(Instant.parse("2007-12-03T14:00:00Z")));

        alert.acknowledge("S-SC1-V1-1", HOURS, BusinessClock.at(Instant.parse("2007-12-03T14:30:00Z")));
        assertThat(alert.urgency().escalation()).isEqualTo(Escalation.NONE);
        assertThat(alert.urgency().due()).isEqualTo("2007-12-04T14:00:00Z");
        assertThat(alert.urgency().escalatesAt()).isEqualTo("2007-12-04T14:00:00Z");

        alert.act(Outcome.PLAN_CHANGED, null, "S-SC1-V1-1", CLOCK);
        assertThat(alert.urgency().escalatesAt()).isNull();
    }

    @Test
    void less_time_is_counted_from_now_and_more_from_when_the_alert_was_raised() {
        var oneDay = TimeAllowed.workingDays(1);
        var alert = Alert.raise(need("SC1-V1", "clear", oneDay), CLOCK, Instant.EPOCH)
                .orElseThrow();
        var monday = BusinessClock.at(Instant.parse("2007-12-03T07:30:00Z"));

        alert.follow(need("SC1-V1", "clear", oneDay.orOpeningHours(4)), monday);
        assertThat(alert.urgency().dueAt()).isEqualTo("2007-12-03T11:30:00Z");
        alert.follow(need("SC1-V1", "clear", oneDay), monday);
        assertThat(alert.urgency().dueAt()).isEqualTo("2007-12-03T14:00:00Z");
    }

    @Test
    void what_is_news_to_those_alone_who_were_told_raises_nothing_and_stays_open_for_who_was() {
        var toTold = needFor("SC1-V1", Audience.WAS_TOLD, "clear", TimeAllowed.UNLIMITED);
        assertThat(Alert.raise(toTold, CLOCK, Instant.EPOCH)).isEmpty();

        var alert = raised();
        assertThat(alert.follow(needFor("SC1-V1", Audience.WAS_TOLD, "rain", TimeAllowed.UNLIMITED), CLOCK))
                .contains("updated");
        assertThat(alert.phase()).isEqualTo(OPEN);

        alert.follow(need(null, "rain"), CLOCK);
        assertThat(alert.follow(toTold, CLOCK)).as("it was withdrawn").isEmpty();
    }

    @Test
    void an_alert_is_acted_on_once_and_closed_after_that() {
        var alert = raised();
        assertThat(refusal(() -> alert.close("S-1", CLOCK))).isEqualTo("illegal-move");
        alert.act(Outcome.CONTACTED_CITIZEN, null, "S-SC1-V1-1", CLOCK);

        assertThat(refusal(() -> alert.act(Outcome.PLAN_CHANGED, null, "S-SC1-V1-2", CLOCK)))
                .isEqualTo("illegal-move");
        assertThat(refusal(() -> alert.acknowledge("S-SC1-V1-2", HOURS, CLOCK))).isEqualTo("illegal-move");
        assertThat(alert.handling().action()).isEqualTo(CONTACTED);
        assertThat(alert.close("S-SC1-V1-2", CLOCK)).isEqualTo("closed");
        assertThat(alert.handling().closing()).isEqualTo(new Closing(CLOCK.instant(), "S-SC1-V1-2"));
    }

    @Test
    void nothing_can_be_done_about_a_withdrawn_alert() {
        var alert = raised();
        alert.follow(need(null, "clear"), CLOCK);

        assertThat(refusal(() -> alert.act(Outcome.PLAN_CHANGED, null, "S-SC1-V1-1", CLOCK)))
                .isEqualTo("illegal-move");
        assertThat(refusal(() -> alert.acknowledge("S-SC1-V1-1", HOURS, CLOCK))).isEqualTo("illegal-move");
        assertThat(alert.see("S-SC1-V1-1", CLOCK)).isEmpty();
        assertThat(alert.phase()).isEqualTo(WITHDRAWN);
    }

    @Test
    void only_an_alert_of_a_stop_is_settled_by_the_benefit_resumed() {
        var details = new Weather("clear", LocalDate.of(2007, 12, 1));
        var ofTransfer = new AlertNeed(
                AlertKind.TRANSFER,
                ABOUT,
                CITIZEN,
                Administration.BIF,
                SampleDirectory.team("JC1-T1"),
                Audience.RESPONSIBLE,
                false,
                TimeAllowed.UNLIMITED,
                details);
        var alert = Alert.raise(ofTransfer, CLOCK, Instant.EPOCH).orElseThrow();

        assertThat(refusal(() -> alert.act(Outcome.BENEFIT_RESUMED, null, "B-JC1-T1-1", CLOCK)))
                .isEqualTo("outcome-of-other-kind");
        assertThat(alert.phase()).isEqualTo(OPEN);
        assertThat(alert.act(Outcome.PLAN_CHANGED, null, "B-JC1-T1-1", CLOCK)).isEqualTo("acted");
        assertThat(raised().act(Outcome.BENEFIT_RESUMED, null, "S-SC1-V1-1", CLOCK))
                .isEqualTo("acted");
    }

    @Test
    void a_clock_that_jumps_back_does_not_take_the_recorded_time_back() {
        var alert = raised();

        alert.acknowledge("S-SC1-V1-1", HOURS, BusinessClock.at(Instant.parse("2007-11-29T11:00:00Z")));

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

    private static Alert acted() {
        var alert = raised();
        alert.act(Outcome.CONTACTED_CITIZEN, null, "S-SC1-V1-1", CLOCK);
        return alert;
    }

    private static Alert closed() {
        var alert = acted();
        alert.close("S-SC1-V1-1", CLOCK);
        return alert;
    }

    private static String refusal(ThrowingCallable move) {
        return catchThrowableOfType(RuleViolation.class, move).code();
    }

    private static AlertNeed need(@Nullable String team, String sky) {
        return need(team, sky, TimeAllowed.UNLIMITED);
    }

    private static AlertNeed need(@Nullable String team, String sky, TimeAllowed allowed) {
        return needFor(team, Audience.RESPONSIBLE, sky, allowed);
    }

    private static AlertNeed needFor(@Nullable String team, Audience audience, String sky, TimeAllowed allowed) {
        var details = new Weather(sky, LocalDate.of(2007, 12, 1));
        return new AlertNeed(
                AlertKind.BENEFIT_STOP,
                ABOUT,
                CITIZEN,
                Administration.SOF,
                SampleDirectory.team(team),
                audience,
                false,
                allowed,
                details);
    }
}
