package dk.kk.shared.citizen.approach;

import static java.time.temporal.ChronoUnit.MICROS;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * That a citizen asked; none of it ever changes.
 *
 * @param side whose caseworker they asked for
 * @param onGreenLine on the day they asked, as known when they asked
 */
@Embeddable
record Asking(
        @Enumerated(EnumType.STRING) Administration side,
        @Enumerated(EnumType.STRING) Channel channel,
        Instant askedAt,
        boolean onGreenLine) {
    /** What is older is in figures that were reported. */
    private static final Duration LONGEST_AGO = Duration.ofDays(365);

    /** @param onGreenLine asked once the time is one that can be */
    static Asking at(
            Instant askedAt,
            Administration side,
            Channel channel,
            Predicate<Instant> onGreenLine,
            BusinessClock clock) {
        requireCome("askedAt", askedAt, clock);
        if (askedAt.isBefore(clock.instant().minus(LONGEST_AGO))) {
            throw new RuleViolation("approach-too-long-ago", "days", LONGEST_AGO.toDays());
        }
        var asked = askedAt.truncatedTo(MICROS); // as PostgreSQL keeps it
        return new Asking(side, channel, asked, onGreenLine.test(asked));
    }

    /** @throws RuleViolation {@code approach-in-the-future}, {@code approach-reached-before-asked} */
    void requireReachable(Instant at, BusinessClock clock) {
        if (at.isBefore(askedAt)) {
            throw new RuleViolation("approach-reached-before-asked", "askedAt", askedAt);
        }
        requireCome("reachedAt", at, clock);
    }

    /** @throws RuleViolation {@code approach-of-other-side} */
    void requireOwn(Administration by) {
        if (by != side) {
            throw new RuleViolation("approach-of-other-side", "administration", side);
        }
    }

    private static void requireCome(String field, Instant at, BusinessClock clock) {
        if (at.isAfter(clock.instant())) {
            throw new RuleViolation("approach-in-the-future", "field", field, "at", at);
        }
    }
}
