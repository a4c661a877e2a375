package dk.kk.shared.kpi.effort;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.waiting.Span;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EffortMeasureViewTest {

    @Test
    void what_is_to_be_reached_is_what_the_installation_sets() {
        var day = LocalDate.of(2009, 3, 2);
        var shown = EffortMeasureView.of(
                new EffortCount(0, 0, 0, 0, 0, 0, 0, 0), new Span(day, day), new SetTargets(900, 8, 6), "1");

        assertThat(shown.targetCitizens()).isEqualTo(900);
        assertThat(shown.targetWeeklyHours()).isEqualTo(8);
        assertThat(shown.definition().rule().da()).contains("inden for de seneste 6 måneder");
        assertThat(shown.definition().rule().en()).contains("within the last 6 months");
    }
}
