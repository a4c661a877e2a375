package dk.kk.shared.kpi.measurement;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.ReadFigures;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Prepares what the pages show of measurements: the strategy population's goals, as frozen and beside it as known now. */
@ApplicationScoped
class ShowMeasurements {

    private final Measurements measurements;
    private final ReadFigures figures;
    private final BusinessClock clock;
    private final Caller caller;
    private final Reader reader;

    ShowMeasurements(
            Measurements measurements, ReadFigures figures, BusinessClock clock, Caller caller, Reader reader) {
        this.measurements = measurements;
        this.figures = figures;
        this.clock = clock;
        this.caller = caller;
        this.reader = reader;
    }

    List<ShownMeasurement> all() {
        return measurements.all().stream().map(this::shown).toList();
    }

    MeasuringCalendar calendar() {
        var today = clock.today();
        return new MeasuringCalendar(
                MeasuringDay.all(measurements.all(), today), today.minusDays(1), caller.is(Role.COMMITTEE_SECRETARY));
    }

    ShownMeasurement shown(Measurement frozen) {
        var seen = figures.frozen(frozen.cube(), frozen.day());
        var then = GoalView.all(seen, Population.STRATEGY, List.of());
        var now = seen.precision().isExact()
                ? GoalView.all(figures.on(frozen.asOf(), null), Population.STRATEGY, List.of())
                : then;
        return new ShownMeasurement(
                frozen.id(),
                frozen.asOf(),
                frozen.knownAt(),
                frozen.frozenAt(),
                frozen.parkedSources(),
                frozen.members(),
                IntStream.range(0, then.size())
                        .mapToObj(goal -> ShownGoal.of(then.get(goal), now.get(goal), reader.language()))
                        .toList(),
                seen.note(reader.language()));
    }
}
