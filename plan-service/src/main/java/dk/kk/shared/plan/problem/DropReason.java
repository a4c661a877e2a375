package dk.kk.shared.plan.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a problem is dropped. */
@Schema(
        name = "ProblemDropReason",
        description =
                "It is none, it is not for the two administrations to solve, something else solved it, it costs more than it is worth, or another reason")
enum DropReason {
    NO_PROBLEM,
    NOT_OURS,
    SOLVED_OTHERWISE,
    NOT_WORTH_IT,
    OTHER
}
