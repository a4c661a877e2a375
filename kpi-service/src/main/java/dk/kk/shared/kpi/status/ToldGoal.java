package dk.kk.shared.kpi.status;

import static dk.kk.shared.kpi.status.CitedFigures.exactly;

import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.measurement.Measurement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goal of the strategy, and what came of it year by year. */
record ToldGoal(int number, String name, List<Year> years) {

    /** @param measured null: not measured yet, or not told */
    record Year(
            int year,
            int target,
            LocalDate measuringDay,
            @Nullable Measured measured) {}

    /**
     * A figure of a measurement.
     *
     * @param gap citizens that the numerator lacks to reach the target; below zero when it is exceeded; null of nobody
     * @param assessedEarlier citizens who rest on an assessment by the model of 2009 that a later one replaced
     */
    record Measured(
            UUID measurement,
            LocalDate asOf,
            LocalDate knownAt,
            long numerator,
            long denominator,
            @Nullable BigDecimal percent,
            @Nullable Long gap,
            long assessedEarlier,
            List<AlsoCounted> alsoCounted) {

        static Measured of(Measurement measurement, GoalView goal) {
            return new Measured(
                    measurement.id(),
                    measurement.asOf(),
                    measurement.knownAt(),
                    exactly(goal.numerator()),
                    exactly(goal.denominator()),
                    goal.percent(),
                    exactly(goal.denominator()) == 0 ? null : goal.gap(),
                    exactly(goal.assessedEarlier()),
                    goal.alsoCounted().stream()
                            .map(also -> new AlsoCounted(also.texts().da(), exactly(also.numerator()), also.percent()))
                            .toList());
        }
    }

    /** Another number of citizens of the same denominator. */
    record AlsoCounted(
            String text, long numerator, @Nullable BigDecimal percent) {}

    Year in(int year) {
        return years.stream().filter(one -> one.year() == year).findFirst().orElseThrow();
    }
}
