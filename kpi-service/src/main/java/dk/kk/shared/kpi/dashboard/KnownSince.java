package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.figure.GoalView;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What became known later of a goal that is shown as it was known on an earlier day.
 *
 * @param isSame nothing that was registered since moves the figure
 * @param now the figure as it is known now
 * @param difference how many more count, or fewer, and how many more there are
 */
record KnownSince(String number, boolean isSame, String percent, String now, String difference) {

    static List<KnownSince> of(List<GoalView> then, List<GoalView> now, Words words) {
        return IntStream.range(0, then.size())
                .mapToObj(at -> of(then.get(at), now.get(at), words))
                .toList();
    }

    private static KnownSince of(GoalView then, GoalView now, Words words) {
        var counting = difference(now.numerator(), then.numerator());
        var citizens = difference(now.denominator(), then.denominator());
        return new KnownSince(
                Integer.toString(now.goal()),
                counting == 0 && citizens == 0,
                words.percent(now.percent()),
                words.count(now.numerator(), now.denominator()),
                words.of("figures.known-since", words.signed(counting), words.signed(citizens)));
    }

    /** Of exact figures: of others nothing that became known later is shown. */
    private static long difference(@Nullable Long now, @Nullable Long then) {
        return Objects.requireNonNull(now) - Objects.requireNonNull(then);
    }
}
