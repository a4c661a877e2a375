package dk.kk.shared.plan.specialcase;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Special cases that something was learnt from. */
@Singleton
public class ResolvedCases {
    private final SpecialCases cases;

    ResolvedCases(SpecialCases cases) {
        this.cases = cases;
    }

    public Subject subject(UUID id) {
        return cases.subject(id);
    }

    /** @throws RuleViolation {@code special-case-unresolved} */
    public CaseType typeOf(UUID id) {
        var special = cases.get(id);
        if (special.phase() != SpecialCasePhase.RESOLVED) {
            throw new RuleViolation("special-case-unresolved", "phase", special.phase());
        }
        return special.referral().caseType();
    }
}
