package dk.kk.shared.plan.problem;

import dk.kk.shared.platform.problem.RuleViolation;

/**
 * A problem's proposals, as far as its end depends on them.
 *
 * @param open neither withdrawn, rejected nor implemented
 * @param implemented evaluated ones too
 */
record ProposalCounts(long open, long implemented) {
    static final ProposalCounts NONE = new ProposalCounts(0, 0);

    void requireNoneOpen() {
        if (open > 0) {
            throw new RuleViolation("problem-proposals-open", "open", open);
        }
    }

    void requireImplemented() {
        if (implemented == 0) {
            throw new RuleViolation("problem-without-solution");
        }
    }
}
