package dk.kk.shared.citizen.approach;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a citizen asked. */
@Schema(
        name = "ApproachChannel",
        description =
                "By telephone, in person, by letter, by e-mail, by digital post, or others asked on the citizen's behalf")
public enum Channel {
    PHONE,
    IN_PERSON,
    LETTER,
    EMAIL,
    DIGITAL_POST,
    THROUGH_OTHERS
}
