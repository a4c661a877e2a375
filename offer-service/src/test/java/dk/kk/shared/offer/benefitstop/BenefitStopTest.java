package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Ground.MOVED;
import static dk.kk.shared.offer.benefitstop.Ground.NOT_AVAILABLE;
import static dk.kk.shared.offer.benefitstop.Ground.NO_LONGER_ENTITLED;
import static dk.kk.shared.offer.benefitstop.Ground.OTHER;
import static dk.kk.shared.offer.benefitstop.Ground.SANCTION;
import static dk.kk.shared.offer.benefitstop.Phase.BENEFIT_ENDED;
import static dk.kk.shared.offer.benefitstop.Phase.CONSIDERED;
import static dk.kk.shared.offer.benefitstop.Phase.DECIDED;
import static dk.kk.shared.offer.benefitstop.Phase.DROPPED;
import static dk.kk.shared.offer.benefitstop.Phase.EFFECTIVE;
import static dk.kk.shared.offer.benefitstop.Phase.HEARING;
import static dk.kk.shared.offer.benefitstop.Phase.RESUMED;
import static dk.kk.shared.offer.benefitstop.Phase.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.offer.benefit.TestBenefits;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenefitStopTest {

    private static final LocalDate TODAY = LocalDate.of(2007, 11, 30);
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final Benefit PAID = TestBenefits.paid(LocalDate.of(2007, 1, 1), null);
    private static final Guidance WRITTEN = new Guidance(TODAY, true, "You must attend the course.");

    @ParameterizedTest
    @EnumSource(Ground.class)
    void from_each_phase_only_these_moves_are_possible_and_each_says_what_happened(Ground ground) {
        var moves = new TreeSet<>(Set.of(
                "CONSIDERED -> HEARING: hearing-opened",
                "CONSIDERED -> DROPPED: dropped",
                "CONSIDERED -> BENEFIT_ENDED: benefit-ended",
                "HEARING -> DECIDED: decided",
                "HEARING -> DROPPED: dropped",
                "HEARING -> BENEFIT_ENDED: benefit-ended",
                "DECIDED -> EFFECTIVE: took-effect",
                "DECIDED -> WITHDRAWN: withdrawn",
                "DECIDED -> BENEFIT_ENDED: benefit-ended",
                "EFFECTIVE -> RESUMED: resumed"));
        if (!ground.needsHearing()) {
            moves.add("CONSIDERED -> DECIDED: decided");
        }

        assertThat(LifecycleWalk.of(Phase.class, (from, to) -> moved(stopIn(from, ground), to)))
                .isEqualTo(moves);
    }

    @Test
    void grounds_that_rest_on_what_the_citizen_did_need_a_hearing_the_others_go_straight_on() {
        assertThat(EnumSet.allOf(Ground.class))
                .filteredOn(Ground::needsHearing)
                .containsExactlyInAnyOrder(SANCTION, NOT_AVAILABLE);
        for (var ground : EnumSet.of(NO_LONGER_ENTITLED, MOVED, OTHER)) {
            var stop = considered(ground);
            stop.decide(PAID, TODAY, null, CLOCK);
            assertThat(stop.phase()).isEqualTo(DECIDED);
        }
    }

    @Test
    void a_sanction_needs_prior_written_guidance() {
        refusedWithout(null);
        refusedWithout(new Guidance(TODAY, false, "Told at the interview."));
        refusedWithout(new Guidance(TODAY.plusDays(1), true, "Sent afterwards."));

        var stop = stopIn(HEARING, SANCTION);
        stop.decide(PAID, TODAY, WRITTEN, CLOCK);
        assertThat(stop.decision()).isEqualTo(new Decision(CLOCK.instant(), TODAY, WRITTEN));
    }

    @Test
    void a_stop_takes_effect_when_it_was_considered_at_the_earliest() {
        var stop = considered(MOVED);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stop.decide(PAID, TODAY.minusDays(1), null, CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("stop-effective-too-early");
        assertThat(stop.phase()).isEqualTo(CONSIDERED);
    }

    @Test
    void a_benefit_that_is_not_paid_today_cannot_be_stopped() {
        var ended = TestBenefits.paid(LocalDate.of(2007, 1, 1), TODAY);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> BenefitStop.consider(ended, OTHER, StopKind.STOP, CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("benefit-not-paid");
    }

    @Test
    void a_stop_cannot_be_decided_for_days_on_which_the_benefit_is_not_paid() {
        var ends = TestBenefits.paid(LocalDate.of(2007, 1, 1), TODAY.plusDays(10));
        var stop = BenefitStop.consider(ends, OTHER, StopKind.STOP, CLOCK);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stop.decide(ends, TODAY.plusDays(10), null, CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("benefit-not-paid");
        assertThat(stop.phase()).isEqualTo(CONSIDERED);
        assertThat(stop.decide(ends, TODAY.plusDays(9), null, CLOCK)).isEqualTo("decided");
    }

    @Test
    void the_event_carries_the_state_after_the_change() {
        var stop = considered(MOVED);

        var event = stop.event(stop.decide(PAID, TODAY.plusDays(1), null, CLOCK), "decided-by-caseworker");
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

        stop.decide(PAID, TODAY, null, BusinessClock.at(Instant.parse("2007-11-29T11:00:00Z")));

        assertThat(stop.recordedAt()).isEqualTo(CLOCK.instant());
    }

    private static void refusedWithout(@Nullable Guidance guidance) {
        var stop = stopIn(HEARING, SANCTION);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stop.decide(PAID, TODAY, guidance, CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("stop-without-guidance");
        assertThat(stop.phase()).isEqualTo(HEARING);
    }

    private static BenefitStop considered(Ground ground) {
        return BenefitStop.consider(PAID, ground, StopKind.STOP, CLOCK);
    }

    private static BenefitStop stopIn(Phase phase, Ground ground) {
        var stop = considered(ground);
        switch (phase) {
            case CONSIDERED -> {}
            case HEARING -> stop.openHearing(CLOCK);
            case DROPPED -> stop.drop(CLOCK);
            case BENEFIT_ENDED -> stop.closeAsEnded(TODAY, CLOCK);
            case DECIDED, EFFECTIVE, RESUMED, WITHDRAWN -> {
                stop.openHearing(CLOCK);
                stop.decide(PAID, TODAY, WRITTEN, CLOCK);
                if (phase == WITHDRAWN) {
                    stop.withdraw(CLOCK);
                } else if (phase != DECIDED) {
                    stop.takeEffect(CLOCK);
                }
                if (phase == RESUMED) {
                    stop.resume(CLOCK);
                }
            }
        }
        return stop;
    }

    /** The verb that leads there raises the version by one; to where every stop begins leads none. */
    private static String moved(BenefitStop stop, Phase to) {
        var before = stop.version();
        var happened = switch (to) {
            case CONSIDERED -> throw new RuleViolation("illegal-move", "allowed", stop.allowedMoves());
            case HEARING -> stop.openHearing(CLOCK);
            case DECIDED -> stop.decide(PAID, TODAY, WRITTEN, CLOCK);
            case EFFECTIVE -> stop.takeEffect(CLOCK);
            case RESUMED -> stop.resume(CLOCK);
            case DROPPED -> stop.drop(CLOCK);
            case WITHDRAWN -> stop.withdraw(CLOCK);
            case BENEFIT_ENDED -> stop.closeAsEnded(TODAY, CLOCK);
        };
        assertThat(stop.phase()).isEqualTo(to);
        assertThat(stop.version()).isEqualTo(before + 1);
        return happened;
    }
}
