package dk.kk.shared.plan.problemdesk;

import dk.kk.shared.plan.problem.ProblemView;

/** A problem. @param figureAddress of its figure as it is today, on kpi-service's pages */
record ShownProblem(ProblemView problem, String figureAddress) {
    boolean isOpen() {
        return problem.phase().isOpen();
    }
}
