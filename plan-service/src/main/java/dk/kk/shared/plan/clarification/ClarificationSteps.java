package dk.kk.shared.plan.clarification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a step of a clarification says. Days lie in the past, none before the step it follows. */
final class ClarificationSteps {
    private ClarificationSteps() {}

    record OpenClarification(
            @NotNull UUID citizenId,
            @NotNull LocalDate plannedOn,
            @NotEmpty @Size(max = 4) List<@NotNull ClarificationMethod> methods) {}

    record StartClarification(@NotNull LocalDate startedOn) {}

    /**
     * @param methods that were used; null: those it was opened with
     * @param weeklyHours the most the citizen can work: with a reduced capacity or for a flexible job
     * @param words personal; they stay in this service
     */
    record ConcludeClarification(
            @NotNull LocalDate concludedOn,
            @Nullable @Size(min = 1, max = 4) List<@NotNull ClarificationMethod> methods,
            @NotNull Conclusion conclusion,
            @Nullable @Min(1) @Max(37) Integer weeklyHours,
            @Nullable @Size(max = 4000) String words) {
        ClarificationResult found(Clarification before) {
            var used = methods == null ? before.standing().result().methods() : methods;
            return ClarificationResult.of(used, conclusion, weeklyHours, words);
        }
    }

    record StopClarification(
            @NotNull LocalDate stoppedOn, @NotNull StopReason reason) {}

    record DiscardClarification(@NotNull DiscardReason reason) {}

    /** All that holds in its phase: what is left out is said no more. */
    record CorrectClarification(
            @NotNull LocalDate plannedOn,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate concludedOn,
            @Nullable LocalDate stoppedOn,
            @NotEmpty @Size(max = 4) List<@NotNull ClarificationMethod> methods,
            @Nullable Conclusion conclusion,
            @Nullable @Min(1) @Max(37) Integer weeklyHours,
            @Nullable @Size(max = 4000) String words,
            @Nullable StopReason stopReason) {
        ClarificationDays days() {
            return new ClarificationDays(plannedOn, startedOn, concludedOn, stoppedOn);
        }

        ClarificationResult found() {
            return ClarificationResult.of(methods, conclusion, weeklyHours, words);
        }
    }
}
