package dk.kk.shared.plan.specialcase;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a member holds more cases than one is to hold. */
@Schema(
        name = "SpecialCaseOverCapacityReason",
        description = "It cannot wait, the member knows the citizen, or a colleague is away")
public enum OverCapacityReason {
    URGENT,
    KNOWS_CITIZEN,
    COLLEAGUE_AWAY
}
