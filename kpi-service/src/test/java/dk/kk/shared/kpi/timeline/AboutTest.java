package dk.kk.shared.kpi.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.ledger.FactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AboutTest {

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void every_fact_has_its_entry_and_one_side_at_least_may_read_it(FactKind kind) {
        var about = About.of(kind);

        assertThat(about.mayBeReadBy("BIF") || about.mayBeReadBy("SOF")).isTrue();
        assertThat(About.texts()).contains(about.textOf("a code nobody knows"));
    }

    @Test
    void each_side_keeps_from_the_other_what_its_own_service_keeps() {
        assertThat(About.TARGET_GROUP.mayBeReadBy("SOF")).isTrue();
        assertThat(About.TARGET_GROUP.mayBeReadBy("BIF")).isFalse();
        assertThat(About.BENEFIT.mayBeReadBy("BIF")).isTrue();
        assertThat(About.BENEFIT.mayBeReadBy("SOF")).isFalse();
        assertThat(About.TARGET_GROUP.mayBeReadBy("")).isFalse();
    }
}
