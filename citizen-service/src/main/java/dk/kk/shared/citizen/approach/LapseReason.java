package dk.kk.shared.citizen.approach;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nobody will speak with the citizen about it any more. */
@Schema(
        name = "ApproachLapseReason",
        description = "The citizen was not reached, no longer wants it, or got what they asked for another way")
enum LapseReason {
    NOT_REACHED,
    NO_LONGER_WANTED,
    SETTLED_OTHERWISE
}
