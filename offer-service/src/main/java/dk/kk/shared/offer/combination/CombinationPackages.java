package dk.kk.shared.offer.combination;

import dk.kk.shared.offer.enrolment.Enrolments;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All combination packages. */
@ApplicationScoped
class CombinationPackages implements EntityStreams<CombinationPackage> {
    private final Enrolments enrolments;

    CombinationPackages(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public String kind() {
        return "combination-package";
    }

    /** @throws RuleViolation {@code not-found}: another citizen's enrolment is refused like one that does not exist */
    void requireOwnEnrolment(UUID citizen, @Nullable UUID enrolment) {
        if (enrolment != null && !enrolments.get(enrolment).citizenId().equals(citizen)) {
            throw new RuleViolation("not-found", "kind", enrolments.kind(), "id", enrolment);
        }
    }
}
