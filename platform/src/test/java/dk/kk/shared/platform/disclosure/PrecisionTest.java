package dk.kk.shared.platform.disclosure;

import static dk.kk.shared.platform.disclosure.Precision.EXACT;
import static dk.kk.shared.platform.disclosure.Precision.PROTECTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrecisionTest {

    @Test
    void a_number_below_five_is_shown_to_those_alone_who_see_exactly() {
        assertThat(EXACT.shown(0)).isZero();
        assertThat(EXACT.shown(4)).isEqualTo(4);
        assertThat(PROTECTED.shown(0)).isNull();
        assertThat(PROTECTED.shown(5)).isEqualTo(5);
    }

    @Test
    void a_share_is_of_what_is_shown() {
        assertThat(EXACT.percent(1, 3)).isEqualByComparingTo("33.3");
        assertThat(EXACT.percent(0, 5)).isEqualByComparingTo("0.0");
        assertThat(EXACT.percent(0, 0)).isNull();
        assertThat(PROTECTED.percent(0, 20)).isNull();
        assertThat(PROTECTED.percent(5, 20)).isEqualByComparingTo("25.0");
    }
}
