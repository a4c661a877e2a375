package dk.kk.shared.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final Shares<String> SHARES =
            Shares.mostly("most").and(25, "few").and(200, "fifth");

    @Test
    void a_share_is_dealt_exactly_and_the_rest_get_the_common_value() {
        var dealt = SHARES.deal(1000, Chance.of("test"));
        assertThat(Collections.frequency(dealt, "few")).isEqualTo(25);
        assertThat(Collections.frequency(dealt, "fifth")).isEqualTo(200);
        assertThat(Collections.frequency(dealt, "most")).isEqualTo(775);
    }

    @Test
    void a_pool_too_small_for_a_share_goes_without_it() {
        assertThat(SHARES.deal(3, Chance.of("test"))).hasSize(3).doesNotContain("few");
    }

    @Test
    void percentages_round_half_up_to_one_decimal() {
        assertThat(new Share(20, 97).percent()).isEqualByComparingTo("20.6");
        assertThat(new Share(1, 800).percent()).isEqualByComparingTo("0.1");
        assertThat(new Share(3, 800).percent()).isEqualByComparingTo("0.4");
    }
}
