package dk.kk.shared.plan.coordination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing is to be coordinated any more. */
@Schema(
        name = "CoordinationWithdrawalReason",
        description =
                "What was decided was taken back, registered by mistake, or replaced by what is asked about itself; the citizen has a case on one side alone, for whatever reason: it comes back when they are shared again")
enum WithdrawalReason {
    CAUSE_DISCARDED,
    NOT_SHARED
}
