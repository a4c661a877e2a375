package dk.kk.shared.plan.lesson;

import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A lesson.
 *
 * @param title null of one that was taken back
 * @param words null of one that was taken back
 */
@Schema(name = "Lesson")
public record LessonView(
        UUID id,
        CaseType caseType,
        @Nullable String title,
        @Nullable String words,

        @Schema(
                implementation = String.class,
                pattern = "^[0-9]{4}-[0-9]{2}$",
                description = "The month in which it was written: its day would lead to the case")
        YearMonth writtenIn,

        LessonPhase phase,
        List<AllowedMove> allowedMoves,
        long version) {
    private static final CallerMoves<LessonPhase> MOVES = CallerMoves.of(LessonPhase.class, LessonResource.class);

    static LessonView of(Lesson lesson, Principal caller) {
        var isThere = lesson.phase() == LessonPhase.WRITTEN;
        return new LessonView(
                lesson.id(),
                lesson.caseType(),
                isThere ? lesson.text().title() : null,
                isThere ? lesson.text().words() : null,
                lesson.writtenIn(),
                lesson.phase(),
                MOVES.from(lesson.phase(), lesson.allowedMoves(), caller, lesson.id()),
                lesson.version());
    }
}
