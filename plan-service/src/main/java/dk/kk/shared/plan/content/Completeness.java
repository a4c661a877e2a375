package dk.kk.shared.plan.content;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which parts of a plan are filled in.
 *
 * @param filledIn how many of {@code of}
 * @param of how many the plan has that the reader is told of
 */
@Schema(name = "PlanCompleteness")
public record Completeness(int filledIn, int of, List<PlanPart> missing) {

    /** Whether other conditions are filled in would tell of a treatment to who sees no condition. */
    static Completeness of(PlanForm form, Set<PlanPart> filledIn, boolean isWithheld) {
        var told = form.parts().stream()
                .filter(part -> !isWithheld || part != PlanPart.OTHER_CONDITIONS)
                .toList();
        var missing = told.stream().filter(part -> !filledIn.contains(part)).toList();
        return new Completeness(told.size() - missing.size(), told.size(), missing);
    }
}
