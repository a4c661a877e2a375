package dk.kk.shared.kpi.forecast;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.CountWords;
import dk.kk.shared.platform.disclosure.ProtectionNote;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page in words.
 *
 * @param from the day it looks ahead from
 * @param protection what was done to the numbers; null where they are exact
 */
record ShownForecast(
        LocalDate from,
        Population population,
        String populationName,
        int morePerWeek,
        String method,
        List<ShownGoal> goals,
        @Nullable String protection) {

    /**
     * @param expected {@code 24,1 % (19,8 % til 27,3 %)}; null where it cannot be said
     * @param target of the measuring day's year; null outside the strategy's
     */
    record ShownGoal(
            String number,
            LocalDate measuringDay,
            @Nullable String target,
            String known,
            String knownCount,
            @Nullable String expected,
            @Nullable String spans,
            String whatIf,
            Bar bar) {}

    /** Where each mark stands: 320 is 100 %. */
    record Bar(
            BigDecimal known,
            @Nullable BigDecimal low,
            @Nullable BigDecimal width,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal target) {
        private static final BigDecimal ONE_PERCENT = new BigDecimal("3.2");

        static Bar of(ForecastView view) {
            var ahead = view.expected();
            var known = at(view.known().percent());
            var target = view.target() == null ? null : at(BigDecimal.valueOf(view.target()));
            return ahead == null
                    ? new Bar(known, null, null, null, target)
                    : new Bar(
                            known,
                            at(ahead.low()),
                            at(ahead.high().subtract(ahead.low())),
                            at(ahead.percent()),
                            target);
        }

        private static BigDecimal at(BigDecimal percent) {
            return percent.multiply(ONE_PERCENT);
        }
    }

    static ShownForecast of(List<ForecastView> views, Language language) {
        var first = views.getFirst();
        return new ShownForecast(
                first.from(),
                first.population(),
                first.populationName().in(language),
                first.whatIf().morePerWeek(),
                first.method().in(language),
                views.stream().map(view -> goal(view, language)).toList(),
                note(first.protection(), language));
    }

    public List<Population> populations() {
        return List.of(Population.values());
    }

    private static ShownGoal goal(ForecastView view, Language language) {
        var ahead = view.expected();
        var target = view.target();
        return new ShownGoal(
                Integer.toString(view.goal()),
                view.measuringDay(),
                target == null ? null : PageTexts.of(language, "forecast.at-least", target),
                percent(view.known().percent(), language),
                CountWords.of(view.known().numerator(), view.known().denominator(), language),
                ahead == null
                        ? null
                        : PageTexts.of(
                                language,
                                "forecast.between",
                                percent(ahead.percent(), language),
                                percent(ahead.low(), language),
                                percent(ahead.high(), language)),
                ahead == null ? null : PageTexts.of(language, "forecast.spans", ahead.spans()),
                percent(view.whatIf().percent(), language),
                Bar.of(view));
    }

    private static String percent(BigDecimal percent, Language language) {
        return PageTexts.of(language, "figures.percent", percent);
    }

    private static @Nullable String note(@Nullable ProtectionNote note, Language language) {
        return note == null ? null : language == Language.DA ? note.da() : note.en();
    }
}
