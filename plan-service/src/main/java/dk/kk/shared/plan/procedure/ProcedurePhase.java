package dk.kk.shared.plan.procedure;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a version of a procedure is.
 *
 * <pre>
 * DRAFT ◄─► DRAFT (changed)
 *   ├──► PUBLISHED ──► RETIRED
 *   └────────────────► RETIRED
 * </pre>
 */
@Schema(
        name = "ProcedurePhase",
        description =
                "It is being written; it is started for citizens from its day on, until one with a later day holds; it is started no more")
public enum ProcedurePhase {
    DRAFT,
    PUBLISHED,
    RETIRED;

    static final Moves<ProcedurePhase> MOVES = Moves.of(ProcedurePhase.class)
            .from(DRAFT)
            .to(DRAFT, "changed")
            .to(PUBLISHED, "published")
            .to(RETIRED, "retired")
            .from(PUBLISHED)
            .to(RETIRED, "retired");
}
