package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.problem.RuleViolation;

/** A manager who speaks for an administration. */
public record Author(Administration administration, String actor) {

    /** @throws RuleViolation {@code administration-missing} of a person who works in neither */
    public static Author of(Caller caller) {
        var side = Administration.of(caller).orElseThrow(() -> new RuleViolation("administration-missing"));
        return new Author(side, caller.principal().actor());
    }
}
