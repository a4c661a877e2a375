package dk.kk.shared.kpi.measurement;

import dk.kk.shared.kpi.figure.CountWords;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * A goal of a measurement in words.
 *
 * @param late how far the figure of that day is from it as known now: {@code 3 flere, 12 borgere mere i alt}; null: nowhere
 */
record ShownGoal(
        String number,
        String percent,
        String count,
        @Nullable String target,
        boolean isReached,
        @Nullable String late) {

    static ShownGoal of(GoalView frozen, GoalView now, Language language) {
        var share = frozen.percent();
        var target = frozen.target();
        var gap = frozen.gap();
        return new ShownGoal(
                Integer.toString(frozen.goal()),
                share == null ? "–" : PageTexts.of(language, "figures.percent", share),
                CountWords.of(frozen.numerator(), frozen.denominator(), language),
                target == null ? null : PageTexts.of(language, "measurements.target", target),
                gap != null && gap <= 0 && share != null,
                late(frozen, now, language));
    }

    private static @Nullable String late(GoalView frozen, GoalView now, Language language) {
        var numerator = now.numerator();
        var denominator = now.denominator();
        return numerator == null
                        || denominator == null
                        || (numerator.equals(frozen.numerator()) && denominator.equals(frozen.denominator()))
                ? null
                : PageTexts.of(language, "measurements.late", numerator, denominator);
    }
}
