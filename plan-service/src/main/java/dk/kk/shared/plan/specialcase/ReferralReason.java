package dk.kk.shared.plan.specialcase;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a side cannot settle it alone. */
@Schema(
        name = "SpecialCaseReason",
        description =
                "The sides disagree, the rules are unclear or contradict each other, nobody feels responsible, the citizen has waited too long, no offer fits, or something else")
public enum ReferralReason {
    SIDES_DISAGREE,
    RULES_UNCLEAR,
    NOBODY_RESPONSIBLE,
    WAITED_TOO_LONG,
    NO_FITTING_OFFER,
    OTHER
}
