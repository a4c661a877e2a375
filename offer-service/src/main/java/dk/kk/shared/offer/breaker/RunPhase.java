package dk.kk.shared.offer.breaker;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a run of stops stands.
 *
 * <pre>
 * few:  RELEASED
 * many: HELD -> RELEASED | DISCARDED
 * </pre>
 */
@Schema(name = "StopRunPhase")
enum RunPhase {
    HELD,
    RELEASED,
    DISCARDED;

    static final Moves<RunPhase> MOVES =
            Moves.of(RunPhase.class).from(HELD).to(RELEASED, "released").to(DISCARDED, "discarded");
}
