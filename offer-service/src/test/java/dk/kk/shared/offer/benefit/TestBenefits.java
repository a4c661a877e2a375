package dk.kk.shared.offer.benefit;

import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Benefits for the tests of features that build on them. */
public final class TestBenefits {

    private TestBenefits() {}

    public static Benefit paid(LocalDate startedOn, @Nullable LocalDate endedOn) {
        var clock = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
        var benefit = Benefit.grant(UUID.randomUUID(), BenefitType.CASH_BENEFIT, startedOn, clock);
        if (endedOn != null) {
            benefit.end(endedOn, clock);
        }
        return benefit;
    }
}
