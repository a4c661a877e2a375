package dk.kk.shared.offer.effort;

import static dk.kk.shared.offer.effort.Shown.EXACT;
import static dk.kk.shared.offer.effort.Shown.ROUNDED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void a_small_number_is_hidden_and_the_others_are_rounded_to_the_nearest_five() {
        assertThat(LongStream.rangeClosed(0, 13).mapToObj(ROUNDED::count))
                .containsExactly(0L, null, null, null, null, 5L, 5L, 5L, 10L, 10L, 10L, 10L, 10L, 15L);
        assertThat(LongStream.rangeClosed(0, 5).mapToObj(EXACT::count)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void no_small_number_follows_from_two_others_by_subtraction() {
        for (var whole = 5L; whole < 40; whole++) {
            for (var part = 5L; part <= whole; part++) {
                var difference = requireNonNull(ROUNDED.count(whole)) - requireNonNull(ROUNDED.count(part));
                assertThat(difference % 5).as("%d - %d", whole, part).isZero();
            }
        }
    }

    @Test
    void a_share_is_of_what_is_shown() {
        assertThat(EXACT.percent(1, 3)).isEqualByComparingTo("33.3");
        assertThat(EXACT.percent(0, 0)).isNull();
        assertThat(ROUNDED.percent(0, 0)).isNull();
        assertThat(ROUNDED.percent(4, 20)).isNull();
        assertThat(ROUNDED.percent(6, 19)).isEqualByComparingTo("25.0");
    }
}
