package dk.kk.shared.kpi.dutymeasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {

    @Test
    void the_greatest_count_is_as_wide_as_the_drawing_and_nobody_has_no_bar() {
        var drawn = Bars.of(List.of(
                new Bars.Count("Same day", 4, "4", "more"),
                new Bars.Count("Later", 1, "1", "fewer"),
                new Bars.Count("Not yet", 0, "0", "fewer")));

        assertThat(drawn.bars()).extracting(Bars.Bar::width).containsExactly(320.0, 80.0, 0.0);
        assertThat(drawn.description()).isEqualTo("Same day: 4; Later: 1; Not yet: 0.");
    }

    @Test
    void one_of_very_many_can_still_be_seen() {
        var drawn = Bars.of(List.of(
                new Bars.Count("Same day", 10_000, "10,000", "more"), new Bars.Count("Later", 1, "1", "fewer")));

        assertThat(drawn.bars().getLast().width()).isEqualTo(1.5);
    }
}
