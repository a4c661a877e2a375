package dk.kk.shared.citizen.greenline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a citizen is not on the green line though the rule says so; ours. Both sides read it, so none tells of health. */
@Schema(
        name = "GreenLineLiftReason",
        description =
                "The citizen does not want it, is in steady contact with a caseworker, or has another fixed agreement")
public enum LiftReason {
    CITIZEN_DECLINES,
    CONTACT_IS_STEADY,
    OTHER_AGREEMENT
}
