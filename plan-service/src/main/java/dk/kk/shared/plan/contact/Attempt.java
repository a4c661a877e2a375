package dk.kk.shared.plan.contact;

import static java.time.temporal.ChronoUnit.MICROS;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tried.
 *
 * @param reached somebody spoke or wrote with the citizen: a message left or a letter sent is no contact
 * @param note stays in this service
 */
@Embeddable
record Attempt(
        Instant attemptedAt,
        @Enumerated(EnumType.STRING) Channel channel,
        boolean reached,
        @Enumerated(EnumType.STRING) ContactSubject subject,
        @Nullable String note) {
    /** What is older is in figures that were reported, and no one remembers the minute. */
    private static final Duration LONGEST_AGO = Duration.ofDays(365);

    /** @throws RuleViolation {@code contact-in-the-future}, {@code contact-too-long-ago} */
    static Attempt of(
            Instant at,
            Channel channel,
            boolean reached,
            ContactSubject subject,
            @Nullable String note,
            BusinessClock clock) {
        var now = clock.instant();
        if (at.isAfter(now)) {
            throw new RuleViolation("contact-in-the-future", "at", at);
        }
        if (at.isBefore(now.minus(LONGEST_AGO))) {
            throw new RuleViolation("contact-too-long-ago", "days", LONGEST_AGO.toDays());
        }
        return new Attempt(at.truncatedTo(MICROS), channel, reached, subject, note); // as PostgreSQL keeps it
    }
}
