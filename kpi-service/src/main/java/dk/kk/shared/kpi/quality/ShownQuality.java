package dk.kk.shared.kpi.quality;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.CountWords;
import dk.kk.shared.kpi.figure.ShownFigures;
import dk.kk.shared.kpi.figure.SourceView;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page in words.
 *
 * @param protection what was done to the numbers; null where they are exact
 */
record ShownQuality(
        LocalDate day,
        Population population,
        String populationName,
        List<ShownGoal> goals,
        List<SourceView> sources,
        @Nullable String protection) {

    record ShownGoal(String number, String percent, String count, List<Row> rows) {}

    /** @param effect {@code +1,2 / −0,3 procentpoint} */
    record Row(String doubt, String citizens, String effect) {}

    static ShownQuality of(
            ShownFigures figures, Population population, List<DataQualityView> goals, Language language) {
        var first = goals.getFirst();
        return new ShownQuality(
                first.asOf(),
                population,
                first.populationName().in(language),
                goals.stream().map(goal -> goal(goal, language)).toList(),
                first.sources(),
                figures.note(language));
    }

    public List<Population> populations() {
        return List.of(Population.values());
    }

    private static ShownGoal goal(DataQualityView goal, Language language) {
        var share = goal.percent();
        return new ShownGoal(
                Integer.toString(goal.goal()),
                share == null ? "–" : PageTexts.of(language, "figures.percent", share),
                CountWords.of(goal.numerator(), goal.denominator(), language),
                goal.indicators().stream()
                        .map(indicator -> new Row(
                                indicator.texts().in(language),
                                CountWords.number(indicator.citizens(), language),
                                effect(indicator, language)))
                        .toList());
    }

    private static String effect(DataQualityView.Indicator indicator, Language language) {
        var up = indicator.up();
        var down = indicator.down();
        return up == null || down == null
                ? "–"
                : PageTexts.of(
                        language, "quality.effect", signed("+", up, language), signed("−", down.abs(), language));
    }

    private static String signed(String sign, BigDecimal points, Language language) {
        return (points.signum() == 0 ? "" : sign) + PageTexts.of(language, "bridge.decimal", points);
    }
}
