package dk.kk.shared.offer.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsualVolumeTest {

    @Test
    void quiet_days_let_a_small_run_through() {
        var usual = UsualVolume.of(90, 0, 3, 50, 0);

        assertThat(usual.holds(50)).isFalse();
        assertThat(usual.holds(51)).isTrue();
    }

    @Test
    void busy_days_let_some_times_their_number_through() {
        var usual = UsualVolume.of(90, 40, 3, 50, 0);

        assertThat(usual.holds(120)).isFalse();
        assertThat(usual.holds(121)).isTrue();
    }

    @Test
    void what_comes_in_several_runs_on_one_day_counts_as_one() {
        var usual = UsualVolume.of(90, 0, 3, 50, 40);

        assertThat(usual.holds(10)).isFalse();
        assertThat(usual.holds(11)).isTrue();
    }
}
