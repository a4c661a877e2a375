package dk.kk.shared.citizen.sofstatus;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands where a status says a target group. */
@Schema(name = "SourceDisagreementKind")
enum DisagreementKind {
    /** Other groups. */
    OTHER_GROUP,
    /** None on that day, though groups of the citizen are known on other days or were decided not to hold. */
    NO_GROUP,
    /** Nobody else ever said anything of the citizen's groups. */
    STATUS_ALONE;

    /** In texts of pages: {@code other-group}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
