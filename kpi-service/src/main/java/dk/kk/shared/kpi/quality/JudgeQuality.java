package dk.kk.shared.kpi.quality;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.ReadFigures;
import dk.kk.shared.kpi.figure.ShownFigures;
import dk.kk.shared.kpi.figure.SourceView;
import dk.kk.shared.kpi.quality.DataQualityView.Indicator;
import dk.kk.shared.kpi.quality.DoubtfulCitizens.Doubtful;
import dk.kk.shared.platform.consumer.Watermarks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** For the API and the page. */
@ApplicationScoped
class JudgeQuality {

    private final DoubtfulCitizens citizens;
    private final ReadFigures figures;
    private final Watermarks watermarks;

    JudgeQuality(DoubtfulCitizens citizens, ReadFigures figures, Watermarks watermarks) {
        this.citizens = citizens;
        this.figures = figures;
        this.watermarks = watermarks;
    }

    DataQualityView of(ShownFigures shown, Goal goal, Population population) {
        var view = GoalView.of(goal, shown, population, List.of());
        var indicators = citizens.on(shown.day(), goal, population).entrySet().stream()
                .map(doubt ->
                        indicator(doubt.getKey(), seen(doubt.getKey(), doubt.getValue(), view, shown), view, shown))
                .toList();
        return DataQualityView.of(
                view,
                indicators,
                SourceView.of(watermarks.bySource()),
                view.exact() && shown.precision().isExact());
    }

    private Doubtful seen(Doubt doubt, Doubtful exact, GoalView goal, ShownFigures shown) {
        var number = "in doubt %d %s %s ".formatted(goal.goal(), goal.population(), doubt);
        return new Doubtful(
                figures.seen(exact.counting(), number + "counting", shown.day()),
                figures.seen(exact.notCounting(), number + "not counting", shown.day()));
    }

    private static Indicator indicator(Doubt doubt, Doubtful doubtful, GoalView goal, ShownFigures shown) {
        var points = goal.numerator() == null || goal.denominator() == null
                ? null
                : doubt.effect()
                        .on(
                                Objects.requireNonNull(goal.numerator()),
                                Objects.requireNonNull(goal.denominator()),
                                doubtful.counting(),
                                doubtful.notCounting());
        return new Indicator(
                doubt,
                doubt.texts(),
                shown.precision().shown(doubtful.counting() + doubtful.notCounting()),
                points == null ? null : points.up(),
                points == null ? null : points.down());
    }
}
