package dk.kk.shared.offer.womensinitiative;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What visitors of the open anonymous counselling came about. */
@Schema(name = "CounsellingTheme")
enum Theme {
    DEBT,
    HOUSING,
    WORK,
    FAMILY,
    VIOLENCE,
    HEALTH,
    RIGHTS,
    OTHER
}
