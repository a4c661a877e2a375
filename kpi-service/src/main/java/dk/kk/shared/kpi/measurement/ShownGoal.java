package dk.kk.shared.kpi.measurement;

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
                PageTexts.of(language, "figures.count", frozen.numerator(), frozen.denominator()),
                target == null ? null : PageTexts.of(language, "measurements.target", target),
                gap != null && gap <= 0 && frozen.denominator() > 0,
                late(frozen, now, language));
    }

    private static @Nullable String late(GoalView frozen, GoalView now, Language language) {
        return frozen.numerator() == now.numerator() && frozen.denominator() == now.denominator()
                ? null
                : PageTexts.of(language, "measurements.late", now.numerator(), now.denominator());
    }
}
