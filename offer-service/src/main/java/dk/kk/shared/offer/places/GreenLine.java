package dk.kk.shared.offer.places;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a citizen goes before others, as the caseworker says; ours. None tells of an illness or an addiction. */
@Schema(
        name = "GreenLinePriority",
        description =
                "Why a citizen goes first: contact may be lost by waiting, both sides agreed on it, or the need is acute")
public enum GreenLine {
    CONTACT_AT_RISK,
    BOTH_SIDES_AGREED,
    ACUTE_NEED
}
