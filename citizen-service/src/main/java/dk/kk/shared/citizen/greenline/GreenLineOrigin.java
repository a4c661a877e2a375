package dk.kk.shared.citizen.greenline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a citizen comes to be on the green line. Which target group the rule goes by is told to nobody. */
@Schema(
        name = "GreenLineOrigin",
        description = "By the rule that citizens with special needs must not wait, or because somebody put them on it")
public enum GreenLineOrigin {
    BY_RULE,
    BY_HAND
}
