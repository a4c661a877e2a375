package dk.kk.shared.plan.meeting;

import static dk.kk.shared.plan.administration.Administration.BIF;
import static dk.kk.shared.plan.administration.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JointMeetingTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2009-04-08T09:00:00Z"));
    private static final LocalDate TODAY = CLOCK.today();

    @Test
    void a_meeting_that_was_called_is_held_or_cancelled_and_stays_so() {
        assertThat(LifecycleWalk.of(Phase.class, (from, to) -> {
                    var meeting = called(TODAY);
                    if (from != Phase.CALLED) {
                        move(meeting, from);
                    }
                    return move(meeting, to);
                }))
                .containsExactly("CALLED -> CANCELLED: cancelled", "CALLED -> HELD: held");
    }

    @Test
    void it_is_called_for_a_day_from_today_on_and_within_a_year() {
        refused("meeting-day-unfit", () -> called(TODAY.minusDays(1)));
        refused("meeting-day-unfit", () -> called(TODAY.plusYears(1).plusDays(1)));
        assertThat(called(TODAY.plusYears(1)).plannedOn()).isEqualTo(TODAY.plusYears(1));
    }

    @Test
    void it_is_held_when_it_was_and_not_before_it_was_called() {
        refused("day-in-future", () -> called(TODAY).hold(TODAY.plusDays(1), List.of(), CLOCK));
        refused("meeting-held-too-early", () -> called(TODAY).hold(TODAY.minusDays(1), List.of(), CLOCK));
    }

    @Test
    void others_learn_how_much_was_agreed_and_none_of_the_words() {
        var meeting = called(TODAY);
        meeting.hold(TODAY, List.of(new AgreedPoint("One", BIF), new AgreedPoint("Two", BIF)), CLOCK);

        assertThat(meeting.state().bifPoints()).isEqualTo(2);
        assertThat(meeting.state().sofPoints()).isZero();
        assertThat(meeting.state().toString()).doesNotContain("One");
    }

    private static String move(JointMeeting meeting, Phase to) {
        return switch (to) {
            case CALLED -> Phase.MOVES.move(meeting.phase(), Phase.CALLED).word();
            case HELD -> meeting.hold(TODAY, List.of(), CLOCK);
            case CANCELLED -> meeting.cancel(CancellationReason.NOT_NEEDED, CLOCK);
        };
    }

    private static JointMeeting called(LocalDate on) {
        return JointMeeting.call(UUID.randomUUID(), SOF, on, PlaceKind.REMOTE, CLOCK);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
