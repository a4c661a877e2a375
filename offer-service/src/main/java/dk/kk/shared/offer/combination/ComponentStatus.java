package dk.kk.shared.offer.combination;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a component has come.
 *
 * <pre>
 * PLANNED ──► STARTED ──► COMPLETED
 *    │           └──────► DROPPED
 *    └──► CANCELLED
 * </pre>
 */
@Schema(name = "ComponentStatus")
enum ComponentStatus {
    PLANNED,
    STARTED,
    COMPLETED,
    DROPPED,
    CANCELLED;

    static final Moves<ComponentStatus> MOVES = Moves.of(ComponentStatus.class)
            .from(PLANNED)
            .to(STARTED, "component-started")
            .to(CANCELLED, "component-cancelled")
            .from(STARTED)
            .to(COMPLETED, "component-completed")
            .to(DROPPED, "component-dropped");
}
