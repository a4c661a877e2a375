package dk.kk.shared.plan.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody tried. */
@Schema(
        name = "ContactChannel",
        description =
                "By telephone, by text message, by letter, by e-mail, by digital post, at an office, at the citizen's home, where the citizen stays by day, or through others")
public enum Channel {
    PHONE,
    TEXT_MESSAGE,
    LETTER,
    EMAIL,
    DIGITAL_POST,
    OFFICE,
    HOME_VISIT,
    OUTREACH,
    THROUGH_OTHERS
}
