package dk.kk.shared.plan.proposal;

import dk.kk.shared.plan.figure.Figure;
import dk.kk.shared.plan.figure.FigureTarget;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a proposal says, but for what speaks for it. */
@Embeddable
record Solution(
        String title,
        String proposed,
        String costs,
        String effect,
        @Embedded @Nullable FigureTarget target) {
    static Solution of(ProposalText text) {
        return new Solution(
                text.title().strip(),
                text.proposed().strip(),
                text.costs().strip(),
                text.effect().strip(),
                text.target());
    }

    /** @throws RuleViolation {@code proposal-incomplete}, {@code figure-target-unfit} */
    void requireComplete(List<Evidence> evidence, Figure figure) {
        if (target == null || evidence.isEmpty()) {
            throw new RuleViolation("proposal-incomplete");
        }
        target.requireFit(figure);
    }
}
