package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.figure.GoalView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A goal in words.
 *
 * @param gap null without a target, and of nobody
 */
record GoalCard(
        String number,
        String rule,
        String count,
        String percent,
        String target,
        @Nullable Gap gap) {

    private static final int FIRST_YEAR = 2009;

    /** How far it is to the target: {@code mangler 214 borgere}. */
    record Gap(String words, boolean isReached) {

        static Gap of(long missing, Words words) {
            if (missing > 0) {
                return new Gap(words.of("figures.missing", missing), false);
            }
            return new Gap(missing == 0 ? words.of("figures.reached") : words.of("figures.exceeded", -missing), true);
        }
    }

    static GoalCard of(GoalView goal, Words words) {
        var gap = goal.gap();
        return new GoalCard(
                Integer.toString(goal.goal()),
                goal.rule().texts().in(words.language()),
                words.count(goal.numerator(), goal.denominator()),
                words.percent(goal.percent()),
                target(goal.target(), goal.asOf(), words),
                gap == null || goal.percent() == null ? null : Gap.of(gap, words));
    }

    private static String target(@Nullable Integer percent, LocalDate day, Words words) {
        if (percent != null) {
            return words.of("figures.target", Integer.toString(day.getYear()), percent);
        }
        return words.of(day.getYear() < FIRST_YEAR ? "figures.no-target-yet" : "figures.no-target-any-more");
    }
}
