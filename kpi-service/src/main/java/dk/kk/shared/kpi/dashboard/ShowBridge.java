package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.explain.Bridges;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.ReadFigures;
import dk.kk.shared.platform.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Prepares what the page shows of two days: the last month, unless others are chosen. */
@ApplicationScoped
class ShowBridge {

    private final Bridges bridges;
    private final ReadFigures figures;
    private final Reader reader;

    ShowBridge(Bridges bridges, ReadFigures figures, Reader reader) {
        this.bridges = bridges;
        this.figures = figures;
        this.reader = reader;
    }

    ShownBridge between(
            @Nullable LocalDate from,
            @Nullable LocalDate fromKnownAt,
            @Nullable LocalDate to,
            int goal,
            Population population) {
        var later = figures.upTo(to, null);
        var last = later.day().asOf();
        var earlier = figures.upTo(Objects.requireNonNullElseGet(from, () -> last.minusMonths(1)), fromKnownAt);
        return ShownBridge.of(
                bridges.between(earlier, later, Goal.numbered(goal), population),
                spans(last),
                new Words(reader.language()));
    }

    /** Those that begin on a day which has figures. */
    private List<ShownBridge.Span> spans(LocalDate to) {
        var month = to.minusMonths(1);
        var year = to.minusYears(1);
        var answered = figures.along(new TreeSet<>(List.of(month, year)), null).keySet();
        return List.of(new ShownBridge.Span("month", month), new ShownBridge.Span("year", year)).stream()
                .filter(span -> answered.contains(span.from()))
                .toList();
    }
}
