package dk.kk.shared.citizen.situation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a part of the situation came. */
@Schema(name = "PartState")
enum PartState {
    HERE,
    /** The service has it for others: it refused the caller as it refuses what does not exist. */
    NOT_YOURS,
    AWAY
}
