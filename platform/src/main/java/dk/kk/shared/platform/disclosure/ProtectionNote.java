package dk.kk.shared.platform.disclosure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was done to numbers that are not exact, and why some are missing. */
@Schema(
        name = "ProtectionNote",
        description = "What was done to numbers that are not exact, and why some are null. Null where all are exact")
public record ProtectionNote(String da, String en) {

    private static final ProtectionNote CHANGED = new ProtectionNote(
            "Tallene er ændret lidt ved lodtrækning og er hele femmere, så ingen enkelt borger kan ses i dem. Tal under fem vises"
                    + " ikke.",
            "The numbers are changed a little by lot and are whole fives, so that no single citizen is seen in them. Numbers"
                    + " below five are not shown.");

    /** Null where they are exact. */
    public static @Nullable ProtectionNote of(Precision precision) {
        return precision.isExact() ? null : CHANGED;
    }
}
