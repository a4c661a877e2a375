package dk.kk.shared.plan.specialcase;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a special case is.
 *
 * <pre>
 * REFERRED ◄─► TAKEN ──► RESOLVED
 *   ▲   └───────┴──► RETURNED
 *   └── RESOLVED, RETURNED (reopened)
 * </pre>
 */
@Schema(
        name = "SpecialCasePhase",
        description =
                "It waits for the special unit; a member works on it; it went back to the side that referred it; it is resolved")
public enum SpecialCasePhase {
    REFERRED,
    TAKEN,
    RETURNED,
    RESOLVED;

    static final Moves<SpecialCasePhase> MOVES = Moves.of(SpecialCasePhase.class)
            .from(REFERRED)
            .to(TAKEN, "taken")
            .to(RETURNED, "returned")
            .from(TAKEN)
            .to(REFERRED, "released")
            .to(RETURNED, "returned")
            .to(RESOLVED, "resolved")
            .from(RETURNED)
            .to(REFERRED, "reopened")
            .from(RESOLVED)
            .to(REFERRED, "reopened");
}
