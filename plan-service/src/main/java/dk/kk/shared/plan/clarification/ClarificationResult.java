package dk.kk.shared.plan.clarification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a clarification rests on and what it came to.
 *
 * @param usedMethods their codes, with commas between
 * @param weeklyHours the most the citizen can work
 * @param words personal; they stay in this service
 */
@Embeddable
record ClarificationResult(
        String usedMethods,
        @Enumerated(EnumType.STRING) @Nullable Conclusion conclusion,
        @Nullable Integer weeklyHours,
        @Nullable String words) {
    static final ClarificationResult NONE = new ClarificationResult("", null, null, null);

    static ClarificationResult of(
            Collection<ClarificationMethod> methods,
            @Nullable Conclusion conclusion,
            @Nullable Integer weeklyHours,
            @Nullable String words) {
        var codes = methods.stream().distinct().sorted().map(Enum::name).collect(Collectors.joining(","));
        return new ClarificationResult(codes, conclusion, weeklyHours, words);
    }

    List<ClarificationMethod> methods() {
        return Arrays.stream(usedMethods.split(","))
                .filter(code -> !code.isEmpty())
                .map(ClarificationMethod::valueOf)
                .toList();
    }

    /** What it means for the citizen's week, and nothing of how that was found out. */
    ClarificationResult withoutHealth() {
        return new ClarificationResult("", conclusion, weeklyHours, null);
    }
}
