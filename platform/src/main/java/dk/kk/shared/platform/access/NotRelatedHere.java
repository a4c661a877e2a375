package dk.kk.shared.platform.access;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.UUID;

/** This service knows of no relation between the person and the citizen: a no, unless the owner of relations knows of one. */
final class NotRelatedHere extends RuleViolation {
    private final UUID citizen;

    NotRelatedHere(Subject subject, UUID citizen) {
        super("not-found", "kind", subject.kind(), "id", subject.id());
        this.citizen = citizen;
    }

    UUID citizen() {
        return citizen;
    }
}
