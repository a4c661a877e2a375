package dk.kk.shared.offer.benefitstop;

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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.offer.benefit.TestBenefits;
import dk.kk.shared.offer.benefitstop.StopTerms.Reason;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Stops of one paid benefit, brought to where a rule is to be seen. */
final class TestStops {
    static final LocalDate TODAY = LocalDate.of(2007, 11, 30);
    static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    static final Benefit PAID = TestBenefits.paid(LocalDate.of(2007, 1, 1), null);
    static final Decision.Days FROM_TODAY = new Decision.Days(TODAY, null);
    static final Principal READER = new Principal.Person("reader", "BIF", Set.of(), "B-1", Set.of(Role.BIF_CASEWORKER));
    static final String REASON = "A manager looked at it.";

    private TestStops() {}

    static BenefitStop considered(Ground ground) {
        return BenefitStop.consider(PAID, new Reason(ground, StopKind.STOP, null, null), CLOCK);
    }

    static BenefitStop stopIn(Phase phase, Ground ground) {
        var stop = considered(ground);
        switch (phase) {
            case CONSIDERED -> {}
            case HEARING -> stop.openHearing(TODAY.plusDays(14), CLOCK);
            case DROPPED -> stop.drop(CLOCK);
            case BENEFIT_ENDED -> stop.closeAsEnded(TODAY, CLOCK);
            case DECIDED, EFFECTIVE, RESUMED, WITHDRAWN -> {
                stop.openHearing(TODAY.plusDays(14), CLOCK);
                stop.decide(PAID, FROM_TODAY, REASON, CLOCK);
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

    static Decision.Days from(LocalDate day) {
        return new Decision.Days(day, null);
    }

    static void refused(String code, BenefitStop stop) {
        refused(code, stop, TODAY);
    }

    static void refused(String code, BenefitStop stop, LocalDate effectiveFrom) {
        var phase = stop.phase();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stop.decide(PAID, from(effectiveFrom), null, CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo(code);
        assertThat(stop.phase()).isEqualTo(phase);
    }
}
