package dk.kk.shared.plan.lesson;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a lesson is to be learnt from.
 *
 * <pre>
 * WRITTEN ◄─► WRITTEN (corrected)
 *    └──► WITHDRAWN
 * </pre>
 */
@Schema(name = "LessonPhase", description = "It is there for all; it was taken back, and no search finds it")
public enum LessonPhase {
    WRITTEN,
    WITHDRAWN;

    static final Moves<LessonPhase> MOVES =
            Moves.of(LessonPhase.class).from(WRITTEN).to(WRITTEN, "corrected").to(WITHDRAWN, "withdrawn");
}
