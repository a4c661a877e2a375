package dk.kk.shared.citizen.greenline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a citizen is on the green line; ours, and the words of the waiting list for offers. Both sides read it, so none tells of
 * health, custody or social problems.
 */
@Schema(
        name = "GreenLineReason",
        description =
                "Why a citizen must not wait: contact may be lost by waiting, both sides agreed on it, or the need is acute")
public enum GreenLineReason {
    CONTACT_AT_RISK,
    BOTH_SIDES_AGREED,
    ACUTE_NEED
}
