package dk.kk.shared.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContestTest {
    private final List<String> ran = new ArrayList<>();
    private final Contest contest = new Contest(1, 3, _ -> {});

    @Test
    void contestants_take_turns_there_and_back_and_the_first_round_does_not_count() {
        var rounds = contest.hold(List.of(new Steady("ours", 1), new Steady("theirs", 2)));

        assertThat(ran).containsExactly("ours", "theirs", "theirs", "ours", "ours", "theirs", "theirs", "ours");
        assertThat(rounds).extracting(Contest.Round::number).containsExactly(1, 2, 3);
    }

    @Test
    void a_void_round_counts_for_nobody() {
        var rounds = contest.hold(List.of(new Steady("ours", 1), new FailsOnce()));

        assertThat(rounds).extracting(Contest.Round::number).containsExactly(1, 3);
        assertThat(rounds).allSatisfy(round -> assertThat(round.values()).containsOnlyKeys("ours", "fails"));
    }

    @Test
    void a_ratio_is_the_median_of_the_rounds_and_its_interval_holds_it() {
        var ratio = Ratio.of(new double[] {0.9, 1.1, 1.0, 5.0, 1.05});

        assertThat(ratio.median()).isEqualTo(1.05);
        assertThat(ratio.low()).isBetween(0.9, 1.05);
        assertThat(ratio.high()).isBetween(1.05, 5.0);
        assertThat(ratio).isEqualTo(Ratio.of(new double[] {0.9, 1.1, 1.0, 5.0, 1.05}));
    }

    @Test
    void an_interval_gets_narrow_with_steady_rounds_and_stays_wide_with_few_that_differ() {
        var steady = Ratio.of(
                IntStream.range(0, 40).mapToDouble(i -> 2 + i % 2 * 0.01).toArray());
        var wild = Ratio.of(new double[] {1, 3});

        assertThat(steady.high() - steady.low()).isLessThan(0.02);
        assertThat(wild.low()).isEqualTo(1);
        assertThat(wild.high()).isEqualTo(3);
    }

    @Test
    void the_ratio_of_two_contestants_is_taken_round_by_round() {
        var rounds = contest.hold(List.of(new Steady("ours", 3), new Steady("theirs", 2)));

        assertThat(Ratio.of(rounds, "perSecond", "ours", "theirs").median()).isCloseTo(1.5, within(1e-9));
        assertThat(Ratio.median(rounds, "perSecond", "ours")).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(new double[0]));
    }

    private final class Steady implements Contestant {
        private final String name;
        private final double value;

        Steady(String name, double value) {
            this.name = name;
            this.value = value;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Map<String, Double> run() {
            ran.add(name);
            return Map.of("perSecond", value);
        }
    }

    private static final class FailsOnce implements Contestant {
        private int rounds;

        @Override
        public String name() {
            return "fails";
        }

        @Override
        public Map<String, Double> run() {
            if (rounds++ == 2) {
                throw new VoidRound("the load did not reach its rate");
            }
            return Map.of("perSecond", 1.0);
        }
    }
}
