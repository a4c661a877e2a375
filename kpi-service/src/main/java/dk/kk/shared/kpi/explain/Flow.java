package dk.kk.shared.kpi.explain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What citizens did between two looks at a figure, each citizen in one of these numbers or in none. */
@Schema(
        name = "BridgeFlow",
        description =
                "Citizens between two looks at a figure, each in one of these numbers or in none. Null where numbers are not exact: a flow is about few")
public record Flow(
        @Schema(description = "Came into the population, and count")
        long enteredCounting,

        @Schema(description = "Came into the population, and do not count")
        long enteredNotCounting,

        @Schema(description = "Left the population, and counted")
        long leftCounting,

        @Schema(description = "Left the population, and did not count")
        long leftNotCounting,

        @Schema(description = "Stayed, and count now") long gained,

        @Schema(description = "Stayed, and do not count any more")
        long lost) {

    /** @param before the population, and whether each of it counted */
    static Flow between(Map<UUID, Boolean> before, Map<UUID, Boolean> after) {
        return new Flow(
                only(after, before, true),
                only(after, before, false),
                only(before, after, true),
                only(before, after, false),
                turned(before, after, true),
                turned(before, after, false));
    }

    /** Nobody moved. */
    @JsonIgnore
    public boolean isNothing() {
        return enteredCounting + enteredNotCounting + leftCounting + leftNotCounting + gained + lost == 0;
    }

    private static long only(Map<UUID, Boolean> some, Map<UUID, Boolean> others, boolean counting) {
        return some.entrySet().stream()
                .filter(member -> member.getValue() == counting && !others.containsKey(member.getKey()))
                .count();
    }

    private static long turned(Map<UUID, Boolean> before, Map<UUID, Boolean> after, boolean counting) {
        return after.entrySet().stream()
                .filter(member -> member.getValue() == counting)
                .map(member -> before.get(member.getKey()))
                .filter(counted -> counted != null && counted != counting)
                .count();
    }

    @Schema(description = "Sum of these in the numerator")
    public long numerator() {
        return enteredCounting - leftCounting + gained - lost;
    }

    public long denominator() {
        return enteredCounting + enteredNotCounting - leftCounting - leftNotCounting;
    }
}
