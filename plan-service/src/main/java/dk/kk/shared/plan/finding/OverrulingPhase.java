package dk.kk.shared.plan.finding;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** OVERRULED ──► WITHDRAWN. */
@Schema(name = "OverrulingPhase")
public enum OverrulingPhase {
    OVERRULED,
    WITHDRAWN;

    static final Moves<OverrulingPhase> MOVES =
            Moves.of(OverrulingPhase.class).from(OVERRULED).to(WITHDRAWN, "withdrawn");
}
