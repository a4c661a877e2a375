package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Ground.MOVED;
import static dk.kk.shared.offer.benefitstop.Ground.OTHER;
import static dk.kk.shared.offer.benefitstop.Phase.BENEFIT_ENDED;
import static dk.kk.shared.offer.benefitstop.Phase.CONSIDERED;
import static dk.kk.shared.offer.benefitstop.Phase.DECIDED;
import static dk.kk.shared.offer.benefitstop.Phase.DROPPED;
import static dk.kk.shared.offer.benefitstop.Phase.EFFECTIVE;
import static dk.kk.shared.offer.benefitstop.Phase.HEARING;
import static dk.kk.shared.offer.benefitstop.Phase.RESUMED;
import static dk.kk.shared.offer.benefitstop.Phase.WITHDRAWN;
import static dk.kk.shared.offer.benefitstop.TestStops.CLOCK;
import static dk.kk.shared.offer.benefitstop.TestStops.FROM_TODAY;
import static dk.kk.shared.offer.benefitstop.TestStops.PAID;
import static dk.kk.shared.offer.benefitstop.TestStops.REASON;
import static dk.kk.shared.offer.benefitstop.TestStops.TODAY;
import static dk.kk.shared.offer.benefitstop.TestStops.considered;
import static dk.kk.shared.offer.benefitstop.TestStops.from;
import static dk.kk.shared.offer.benefitstop.TestStops.refused;
import static dk.kk.shared.offer.benefitstop.TestStops.stopIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.offer.benefit.TestBenefits;
import dk.kk.shared.offer.benefitstop.StopTerms.Reason;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenefitStopTest {
    @ParameterizedTest
    @EnumSource(Ground.class)
    void from_each_phase_only_these_moves_are_possible_and_each_says_what_happened(Ground ground) {
        assertThat(LifecycleWalk.of(Phase.class, (from, to) -> moved(stopIn(from, ground), to)))
                .containsExactlyInAnyOrder(
                        "CONSIDERED -> HEARING: hearing-opened",
                        "CONSIDERED -> DECIDED: decided",
                        "CONSIDERED -> DROPPED: dropped",
                        "CONSIDERED -> BENEFIT_ENDED: benefit-ended",
                        "HEARING -> DECIDED: decided",
                        "HEARING -> DROPPED: dropped",
                        "HEARING -> BENEFIT_ENDED: benefit-ended",
                        "DECIDED -> EFFECTIVE: took-effect",
                        "DECIDED -> WITHDRAWN: withdrawn",
                        "DECIDED -> BENEFIT_ENDED: benefit-ended",
                        "EFFECTIVE -> RESUMED: resumed",
                        "EFFECTIVE -> BENEFIT_ENDED: benefit-ended",
                        "BENEFIT_ENDED -> BENEFIT_ENDED: benefit-end-moved",
                        "BENEFIT_ENDED -> RESUMED: resumed");
    }

    @Test
    void
            a_stop_takes_effect_on_the_day_of_what_it_rests_on_at_the_earliest_and_shows_when_that_was_before_its_decision() {
        var tenDaysAgo = TODAY.minusDays(10);
        var stop = BenefitStop.consider(PAID, new Reason(MOVED, StopKind.STOP, "aktivloven § 3", tenDaysAgo), CLOCK);

        refused("stop-effective-too-early", stop, tenDaysAgo.minusDays(1));
        stop.decide(PAID, new Decision.Days(tenDaysAgo, null), null, CLOCK);
        assertThat(StopDates.of(stop).retroactive()).isTrue();

        var onTheDay = considered(MOVED);
        refused("stop-effective-too-early", onTheDay, TODAY.minusDays(1));
        onTheDay.decide(PAID, FROM_TODAY, null, CLOCK);
        assertThat(StopDates.of(onTheDay).retroactive()).isFalse();
    }

    @Test
    void nobody_resumes_by_hand_what_the_end_of_the_benefit_has_closed() {
        var stop = considered(OTHER);
        stop.closeAsEnded(TODAY, CLOCK);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stop.resume(CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("benefit-not-paid");
        assertThat(stop.phase()).isEqualTo(BENEFIT_ENDED);
        assertThat(BenefitStopView.of(stop, TestStops.READER).allowedMoves()).isEmpty();
    }

    @Test
    void what_a_stop_rests_on_has_happened() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() ->
                        BenefitStop.consider(PAID, new Reason(MOVED, StopKind.STOP, null, TODAY.plusDays(1)), CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("day-in-future");
    }

    @Test
    void a_temporary_stop_has_a_last_day_and_no_other_stop_has_one() {
        var temporary = BenefitStop.consider(PAID, new Reason(OTHER, StopKind.TEMPORARY, null, null), CLOCK);

        refusedDays(temporary, null);
        refusedDays(temporary, TODAY.minusDays(1));
        refusedDays(considered(OTHER), TODAY);
        assertThat(temporary.decide(PAID, new Decision.Days(TODAY, TODAY), null, CLOCK))
                .isEqualTo("decided");
        assertThat(temporary.state().effectiveUntil()).isEqualTo(TODAY);
    }

    @Test
    void a_benefit_that_is_not_paid_today_cannot_be_stopped() {
        var ended = TestBenefits.paid(LocalDate.of(2007, 1, 1), TODAY);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> BenefitStop.consider(ended, new Reason(OTHER, StopKind.STOP, null, null), CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("benefit-not-paid");
    }

    @Test
    void a_stop_cannot_be_decided_for_days_on_which_the_benefit_is_not_paid() {
        var ends = TestBenefits.paid(LocalDate.of(2007, 1, 1), TODAY.plusDays(10));
        var stop = BenefitStop.consider(ends, new Reason(OTHER, StopKind.STOP, null, null), CLOCK);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stop.decide(ends, from(TODAY.plusDays(10)), null, CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("benefit-not-paid");
        assertThat(stop.phase()).isEqualTo(CONSIDERED);
        assertThat(stop.decide(ends, from(TODAY.plusDays(9)), null, CLOCK)).isEqualTo("decided");
    }

    @Test
    void the_event_carries_the_state_after_the_change() {
        var stop = considered(MOVED);

        var event = stop.event(stop.decide(PAID, from(TODAY.plusDays(1)), null, CLOCK), "decided-by-caseworker");
        assertThat(event.type()).isEqualTo("benefit-stop.decided");
        assertThat(event.version()).isEqualTo(2);
        assertThat(event.citizenId()).isEqualTo(stop.citizenId());
        assertThat(event.state()).isEqualTo(BenefitStopState.of(stop));
        assertThat(BenefitStopState.of(stop).effectiveFrom()).isEqualTo(TODAY.plusDays(1));
        assertThat(BenefitStopState.of(stop).decidedAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void a_clock_that_jumps_back_does_not_turn_recorded_time() {
        var stop = considered(MOVED);

        stop.decide(PAID, FROM_TODAY, null, BusinessClock.at(Instant.parse("2007-11-29T11:00:00Z")));

        assertThat(stop.recordedAt()).isEqualTo(CLOCK.instant());
    }

    private static void refusedDays(BenefitStop stop, @Nullable LocalDate until) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stop.decide(PAID, new Decision.Days(TODAY, until), null, CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("stop-last-day-unfit");
    }

    /** The verb that leads there raises the version by one; to where every stop begins leads none. */
    private static String moved(BenefitStop stop, Phase to) {
        var before = stop.version();
        var happened = switch (to) {
            case CONSIDERED -> throw new RuleViolation("illegal-move", "allowed", stop.allowedMoves());
            case HEARING -> stop.openHearing(TODAY.plusDays(14), CLOCK);
            case DECIDED -> stop.decide(PAID, FROM_TODAY, REASON, CLOCK);
            case EFFECTIVE -> stop.takeEffect(CLOCK);
            case RESUMED -> stop.payAgain(CLOCK);
            case DROPPED -> stop.drop(CLOCK);
            case WITHDRAWN -> stop.withdraw(CLOCK);
            case BENEFIT_ENDED -> stop.closeAsEnded(TODAY, CLOCK);
        };
        assertThat(stop.phase()).isEqualTo(to);
        assertThat(stop.version()).isEqualTo(before + 1);
        return happened;
    }
}
