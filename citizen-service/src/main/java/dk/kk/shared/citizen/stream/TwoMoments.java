package dk.kk.shared.citizen.stream;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;

/**
 * From which moment of knowing to which.
 *
 * @throws RuleViolation {@code moments-out-of-order}
 */
public record TwoMoments(Instant from, Instant to) {
    public TwoMoments {
        if (to.isBefore(from)) {
            throw new RuleViolation("moments-out-of-order", "from", from, "to", to);
        }
    }
}
