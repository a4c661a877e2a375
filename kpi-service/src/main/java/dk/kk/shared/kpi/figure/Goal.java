package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.definition.Measure.BOTH_PLANS;
import static dk.kk.shared.kpi.definition.Measure.COUNTED;
import static dk.kk.shared.kpi.definition.Measure.IN_ACTIVATION;
import static dk.kk.shared.kpi.definition.Measure.OFFERED_SOCIAL_PLAN;
import static dk.kk.shared.kpi.definition.Measure.ON_OFFER_WITHIN_6_MONTHS;
import static dk.kk.shared.kpi.definition.Measure.UPDATED_WITHIN_12_MONTHS;
import static dk.kk.shared.kpi.definition.Measure.UPDATED_WITHIN_6_MONTHS;
import static dk.kk.shared.kpi.definition.Measure.UPDATED_WITHIN_9_MONTHS;

import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The strategy's three goals 2009-2011: what is measured, what is also counted, and the targets. */
public enum Goal {
    COHERENCE(
            UPDATED_WITHIN_12_MONTHS,
            List.of(
                    UPDATED_WITHIN_6_MONTHS,
                    UPDATED_WITHIN_9_MONTHS,
                    UPDATED_WITHIN_12_MONTHS,
                    OFFERED_SOCIAL_PLAN,
                    BOTH_PLANS),
            List.of(30, 40, 50),
            MonthDay.of(Month.DECEMBER, 31)), // the strategy names no day: ours
    ACTIVATION(IN_ACTIVATION, List.of(), List.of(30, 40, 50), MonthDay.of(Month.NOVEMBER, 30)),
    SPECIAL_EFFORT(ON_OFFER_WITHIN_6_MONTHS, List.of(), List.of(40, 50, 60), MonthDay.of(Month.DECEMBER, 31));

    private static final int FIRST_YEAR = 2009;

    private final Measure measure;
    private final List<Measure> alsoCounted;
    private final List<Integer> percents;
    private final MonthDay measured;

    Goal(Measure measure, List<Measure> alsoCounted, List<Integer> percents, MonthDay measured) {
        this.measure = measure;
        this.alsoCounted = alsoCounted;
        this.percents = percents;
        this.measured = measured;
    }

    /** @throws RuleViolation {@code not-found} for another number than 1, 2 or 3 */
    public static Goal numbered(int number) {
        return Arrays.stream(values())
                .filter(goal -> goal.number() == number)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "goal", "id", number));
    }

    public int number() {
        return ordinal() + 1;
    }

    public Measure measure() {
        return measure;
    }

    List<Measure> alsoCounted() {
        return alsoCounted;
    }

    /** Whether each of its numbers is the counted one there. */
    boolean isExactIn(ShownFigures figures) {
        return Stream.concat(Stream.of(COUNTED, measure), alsoCounted.stream())
                .allMatch(counted -> figures.of(counted).isExact());
    }

    /** The first after that day, also of a year without a target. */
    public LocalDate nextMeasuringDay(LocalDate after) {
        var inItsYear = measured.atYear(after.getYear());
        return inItsYear.isAfter(after) ? inItsYear : measured.atYear(after.getYear() + 1);
    }

    /** Of each year that has one. */
    public List<Target> targets() {
        return IntStream.range(0, percents.size())
                .mapToObj(year -> new Target(percents.get(year), measured.atYear(FIRST_YEAR + year)))
                .toList();
    }

    /** The target of the day's year; there is none before 2009 and after 2011. */
    public Optional<Target> targetOn(LocalDate day) {
        return targets().stream()
                .filter(target -> target.measuringDay().getYear() == day.getYear())
                .findFirst();
    }

    /** At least so many percent, measured on that day unless another is asked for. */
    public record Target(int percent, LocalDate measuringDay) {

        /** Citizens still missing; below zero when more than enough are there. */
        public long gap(long numerator, long denominator) {
            return Math.ceilDiv(percent * denominator, 100L) - numerator;
        }
    }
}
