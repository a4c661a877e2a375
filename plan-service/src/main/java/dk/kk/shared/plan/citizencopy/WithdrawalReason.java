package dk.kk.shared.plan.citizencopy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a statement or a receipt is taken back; ours. */
@Schema(
        name = "CopyWithdrawalReason",
        description =
                "It was written down otherwise than it was; it is another citizen's; it was registered twice; the citizen wishes it")
public enum WithdrawalReason {
    WRITTEN_WRONGLY,
    WRONG_CITIZEN,
    REGISTERED_TWICE,
    CITIZEN_WISHES
}
