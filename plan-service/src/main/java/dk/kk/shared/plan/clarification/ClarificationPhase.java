package dk.kk.shared.plan.clarification;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a clarification is. From each phase but the last it may be corrected, which moves nothing.
 *
 * <pre>
 * PLANNED ──► UNDER_WAY ──► CONCLUDED ──► DISCARDED
 *    │            └──► STOPPED ─────────────► │
 *    ├──► STOPPED                             │
 *    └──────────────────────────────────────► │
 * </pre>
 */
@Schema(
        name = "ClarificationPhase",
        description =
                "It is planned; it is under way; it has a conclusion; it was given up before it had one; it was registered wrongly and counts nowhere")
public enum ClarificationPhase {
    PLANNED,
    UNDER_WAY,
    CONCLUDED,
    STOPPED,
    DISCARDED;

    private static final String CORRECTED = "corrected";
    private static final String HALTED = "stopped";
    private static final String GONE = "discarded";

    static final Moves<ClarificationPhase> MOVES = Moves.of(ClarificationPhase.class)
            .from(PLANNED)
            .to(PLANNED, CORRECTED)
            .to(UNDER_WAY, "started")
            .to(STOPPED, HALTED)
            .to(DISCARDED, GONE)
            .from(UNDER_WAY)
            .to(UNDER_WAY, CORRECTED)
            .to(CONCLUDED, "concluded")
            .to(STOPPED, HALTED)
            .to(DISCARDED, GONE)
            .from(CONCLUDED)
            .to(CONCLUDED, CORRECTED)
            .to(DISCARDED, GONE)
            .from(STOPPED)
            .to(STOPPED, CORRECTED)
            .to(DISCARDED, GONE);
}
