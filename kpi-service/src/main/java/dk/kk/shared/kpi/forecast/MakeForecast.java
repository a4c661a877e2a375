package dk.kk.shared.kpi.forecast;

import static java.time.temporal.ChronoUnit.DAYS;

import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.ReadFigures;
import dk.kk.shared.kpi.figure.ShownFigures;
import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks ahead by looking back: how much was added to what was known, over spans as long as the one that is left. */
@ApplicationScoped
class MakeForecast {

    private static final int SPANS = 12;

    private final ReadFigures figures;

    MakeForecast(ReadFigures figures) {
        this.figures = figures;
    }

    ForecastView of(Goal goal, Population population, int morePerWeek) {
        var from = figures.on(null, null).day();
        var ahead = figures.projected(new FigureDay(goal.nextMeasuringDay(from.asOf()), from.knownAt()));
        var days = DAYS.between(from.asOf(), ahead.day().asOf());
        var onTop = figures.precision().isExact()
                ? spansBefore(from.asOf(), days)
                        .map(span -> onTop(span, goal, population))
                        .toList()
                : List.<Count>of(); // of a few citizens each, and of months that are released already
        return ForecastView.of(
                GoalView.of(goal, ahead, population, List.of()),
                from.asOf(),
                new Forecast(count(ahead, goal, population), onTop),
                morePerWeek,
                (int) (days / 7),
                method(),
                figures.precision());
    }

    private Count onTop(FigureDay span, Goal goal, Population population) {
        var now = figures.projected(FigureDay.of(span.asOf()));
        return count(now, goal, population).minus(count(figures.projected(span), goal, population));
    }

    /** Ends of months, each as known so many days before: of those days on which something was known. */
    private Stream<FigureDay> spansBefore(LocalDate from, long days) {
        return IntStream.rangeClosed(1, SPANS)
                .mapToObj(months -> YearMonth.from(from).minusMonths(months).atEndOfMonth())
                .map(end -> new FigureDay(end, end.minusDays(days)))
                .filter(figures::isKnown);
    }

    private static Wording method() {
        return new Wording(PageTexts.of(Language.DA, "forecast.method"), PageTexts.of(Language.EN, "forecast.method"));
    }

    private static Count count(ShownFigures figures, Goal goal, Population population) {
        return new Count(
                figures.cube().count(goal.measure(), population), figures.cube().count(Measure.COUNTED, population));
    }
}
