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
                new EffortCount(0, 0, 0, 0, 0, 0, 0, 0),
                EffortDays.of(new Span(day, day), day, null),
                new SetTargets(900, 8, 6),
                "1");

        assertThat(shown.targetCitizens()).isEqualTo(900);
        assertThat(shown.targetWeeklyHours()).isEqualTo(8);
        assertThat(shown.definition().rule().da()).contains("inden for de seneste 6 måneder");
        assertThat(shown.definition().rule().en()).contains("within the last 6 months");
    }

    @Test
    void what_was_still_to_come_on_the_day_of_knowing_is_not_counted() {
        var monday = LocalDate.of(2009, 3, 2);
        var span = new Span(monday, monday.plusDays(20));
        var today = monday.plusYears(1);

        var then = EffortDays.of(span, today, monday.plusDays(13));
        assertThat(then.last()).isEqualTo(monday.plusDays(13));
        assertThat(then.mondays()).containsExactly(monday);
        var dayAfter = EffortDays.of(span, today, monday.plusDays(14));
        assertThat(dayAfter.mondays()).containsExactly(monday, monday.plusWeeks(1));
        assertThat(EffortDays.of(span, today, null).last()).isEqualTo(span.to());
        assertThat(EffortDays.of(span, monday, today).last()).isEqualTo(monday);
    }
}
