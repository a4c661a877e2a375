package dk.kk.shared.kpi.measurement;

import dk.kk.shared.kpi.figure.Goal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A day on which the strategy has a goal measured.
 *
 * @param measurementId the measurement that was frozen first of the day; null until there is one
 */
@Schema(name = "MeasuringDay")
record MeasuringDay(
        @Schema(description = "1 coherence, 2 activation, 3 special effort")
        int goal,

        LocalDate day,

        @Schema(description = "At least so many percent") int target,

        MeasuringState state,
        @Nullable UUID measurementId) {

    /** Of all goals, in the order of time. */
    static List<MeasuringDay> all(List<Measurement> measurements, LocalDate today) {
        return Arrays.stream(Goal.values())
                .flatMap(goal -> goal.targets().stream().map(target -> of(goal, target, measurements, today)))
                .sorted(Comparator.comparing(MeasuringDay::day).thenComparing(MeasuringDay::goal))
                .toList();
    }

    private static MeasuringDay of(Goal goal, Goal.Target target, List<Measurement> measurements, LocalDate today) {
        var measured = measurements.stream()
                .filter(frozen -> frozen.asOf().equals(target.measuringDay()))
                .min(Comparator.comparing(Measurement::frozenAt))
                .map(Measurement::id)
                .orElse(null);
        return new MeasuringDay(
                goal.number(),
                target.measuringDay(),
                target.percent(),
                MeasuringState.of(measured != null, target.measuringDay(), today),
                measured);
    }
}
