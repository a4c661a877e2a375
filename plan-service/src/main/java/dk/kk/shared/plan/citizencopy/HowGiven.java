package dk.kk.shared.plan.citizencopy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a citizen was given the plan. */
@Schema(name = "HowGiven", description = "Handed over, by post, or by digital post")
public enum HowGiven {
    HANDED_OVER,
    BY_POST,
    DIGITAL_POST
}
