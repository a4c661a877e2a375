package dk.kk.shared.citizen.interview;

import static dk.kk.shared.citizen.interview.CancelReason.CITIZEN_ASKED;
import static dk.kk.shared.citizen.interview.InterviewKind.FOLLOW_UP;
import static dk.kk.shared.citizen.interview.InterviewKind.JOB_INTERVIEW;
import static dk.kk.shared.citizen.interview.Phase.CANCELLED;
import static dk.kk.shared.citizen.interview.Phase.HELD;
import static dk.kk.shared.citizen.interview.Phase.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InterviewTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final LocalDate TODAY = LocalDate.parse("2007-11-30");

    @Test
    void from_each_phase_only_these_moves_are_possible_and_each_says_what_happened() {
        assertThat(LifecycleWalk.of(Phase.class, (from, to) -> moved(interviewIn(from), to)))
                .containsExactlyInAnyOrder(
                        "PLANNED -> PLANNED: moved",
                        "PLANNED -> HELD: held",
                        "PLANNED -> NO_SHOW: missed",
                        "PLANNED -> CANCELLED: cancelled",
                        "PLANNED -> WITHDRAWN: withdrawn",
                        "HELD -> NO_SHOW: corrected",
                        "HELD -> WITHDRAWN: withdrawn",
                        "NO_SHOW -> HELD: corrected",
                        "NO_SHOW -> WITHDRAWN: withdrawn",
                        "CANCELLED -> WITHDRAWN: withdrawn");
    }

    @Test
    void whether_somebody_came_is_said_on_the_day_at_the_earliest() {
        var tomorrow = planned(TODAY.plusDays(1));

        refused("interview-lies-ahead", () -> tomorrow.hold(CLOCK));
        refused("interview-lies-ahead", () -> tomorrow.miss(CLOCK));
        assertThat(tomorrow.version()).isEqualTo(1);
        planned(TODAY).miss(CLOCK);
    }

    @Test
    void an_interview_is_planned_within_a_year_either_way() {
        planned(TODAY.minusYears(1));
        planned(TODAY.plusYears(1));
        refused("interview-too-far", () -> planned(TODAY.minusYears(1).minusDays(1)));
        refused("interview-too-far", () -> planned(TODAY.plusYears(1).plusDays(1)));
        refused("interview-too-far", () -> planned(TODAY).move(on(TODAY.plusYears(2)), CLOCK));
    }

    @Test
    void a_file_keeps_the_hour_of_the_day_it_was_said_of_and_says_how_far_it_is() {
        var interview = planned(TODAY);

        assertThat(interview.restate(delivered(TODAY, HELD), CLOCK)).isEqualTo("held");
        assertThat(interview.appointment().plannedAt()).isEqualTo("09:30");
        assertThat(interview.kind()).isEqualTo(FOLLOW_UP);
        interview.restate(delivered(TODAY.plusDays(7), PLANNED), CLOCK);
        assertThat(interview.appointment()).isEqualTo(on(TODAY.plusDays(7)));
        assertThat(interview.version()).isEqualTo(3);
    }

    @Test
    void why_it_was_cancelled_stays_when_the_file_says_so_too_and_no_longer() {
        var interview = planned(TODAY);
        interview.cancel(CITIZEN_ASKED, CLOCK);

        interview.restate(delivered(TODAY, CANCELLED), CLOCK);
        assertThat(interview.cancelReason()).isEqualTo(CITIZEN_ASKED);
        interview.restate(delivered(TODAY, PLANNED), CLOCK);
        assertThat(interview.cancelReason()).isNull();
    }

    private static DeliveredInterview delivered(LocalDate day, Phase phase) {
        return new DeliveredInterview(UUID.randomUUID(), "I1", FOLLOW_UP, on(day), phase);
    }

    private static Interview planned(LocalDate day) {
        return Interview.plan(
                UUID.randomUUID(), JOB_INTERVIEW, new Appointment(day, "09:30", "JC1-T1", "B-JC1-T1-1"), CLOCK);
    }

    private static Appointment on(LocalDate day) {
        return new Appointment(day, null, "JC1-T1", null);
    }

    private static Interview interviewIn(Phase phase) {
        var interview = planned(TODAY);
        if (phase != PLANNED) {
            moved(interview, phase);
        }
        assertThat(interview.phase()).isEqualTo(phase);
        return interview;
    }

    private static String moved(Interview interview, Phase to) {
        return switch (to) {
            case PLANNED -> interview.move(on(TODAY.plusDays(1)), CLOCK);
            case HELD -> interview.hold(CLOCK);
            case NO_SHOW -> interview.miss(CLOCK);
            case CANCELLED -> interview.cancel(CITIZEN_ASKED, CLOCK);
            case WITHDRAWN -> interview.withdraw(CLOCK);
        };
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
