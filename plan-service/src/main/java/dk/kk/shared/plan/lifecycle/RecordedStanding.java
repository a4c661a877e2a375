package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.content.PlanPart;
import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** How a plan stood, as recorded at some time. Never changed: the next one supersedes it. */
@Embeddable
record RecordedStanding(@Embedded PlanStanding standing, Instant recordedAt) implements RecordedRow {

    static PlanStanding beforeReplacement(List<RecordedStanding> rows) {
        return rows.reversed().stream()
                .map(RecordedStanding::standing)
                .filter(standing -> standing.phase() != PlanPhase.REPLACED)
                .findFirst()
                .orElseThrow();
    }

    static WrittenContent nextContent(List<RecordedStanding> rows, Set<PlanPart> filledIn, boolean toldOtherwise) {
        var told = toldOtherwise
                ? last(rows, WrittenContent::toldVersion) + 1
                : rows.getLast().standing().content().toldVersion();
        return WrittenContent.of(last(rows, WrittenContent::contentVersion) + 1, told, filledIn);
    }

    /** Of all that was written; 0: nothing. */
    private static int last(List<RecordedStanding> rows, ToIntFunction<WrittenContent> number) {
        return rows.stream()
                .map(row -> row.standing().content())
                .mapToInt(number)
                .max()
                .orElse(0);
    }
}
