package dk.kk.shared.platform.effort;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffortTargetsTest {

    @Test
    void unless_set_otherwise_they_are_those_of_the_strategy() {
        var targets = read(Map.of());
        assertThat(targets.citizens()).isEqualTo(1_000);
        assertThat(targets.weeklyHours()).isEqualTo(10);
        assertThat(targets.planMonths()).isEqualTo(12);
    }

    @Test
    void each_has_a_setting() {
        var targets = read(Map.of(
                "shared.longer-term-effort.citizens", "900",
                "shared.longer-term-effort.weekly-hours", "8",
                "shared.longer-term-effort.plan-months", "6"));
        assertThat(targets.citizens()).isEqualTo(900);
        assertThat(targets.weeklyHours()).isEqualTo(8);
        assertThat(targets.planMonths()).isEqualTo(6);
    }

    private static EffortTargets read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(EffortTargets.class)
                .withSources(new PropertiesConfigSource(settings, "settings", 300))
                .build()
                .getConfigMapping(EffortTargets.class);
    }
}
