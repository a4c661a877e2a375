package dk.kk.shared.plan.contact;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether an attempt counts.
 *
 * <pre>
 * RECORDED ◄─► RECORDED (corrected)
 *     └──► WITHDRAWN
 * </pre>
 */
@Schema(name = "ContactPhase", description = "It was made; it was recorded by mistake and never counts")
public enum Phase {
    RECORDED,
    WITHDRAWN;

    static final Moves<Phase> MOVES =
            Moves.of(Phase.class).from(RECORDED).to(RECORDED, "corrected").to(WITHDRAWN, "withdrawn");
}
