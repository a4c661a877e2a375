package dk.kk.shared.plan.procedure;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a run is. That it is done follows from its steps.
 *
 * <pre>
 * RUNNING ──► DONE
 *   └──► STOPPED ──► RUNNING (it was stopped as the citizen was not shared, and they are again)
 * </pre>
 */
@Schema(
        name = "ProcedureRunPhase",
        description = "There are steps to take; all are taken or skipped; no more are taken, and the reason says why")
public enum RunPhase {
    RUNNING,
    DONE,
    STOPPED;

    static final Moves<RunPhase> MOVES = Moves.of(RunPhase.class)
            .from(RUNNING)
            .to(DONE, "done")
            .to(STOPPED, "stopped")
            .from(STOPPED)
            .to(RUNNING, "resumed");
}
