package dk.kk.shared.platform.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate JAN = LocalDate.of(2007, 1, 1);
    private static final LocalDate MAR = LocalDate.of(2007, 3, 1);
    private static final LocalDate JUN = LocalDate.of(2007, 6, 1);
    private static final Instant FIRST = Instant.parse("2007-07-01T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2007-08-01T10:00:00Z");

    private final Timeline<String> four =
            Timeline.<String>empty().change(JAN, "4", FIRST).timeline();

    @Test
    void a_change_holds_from_its_day_on_and_leaves_the_days_before() {
        var timeline = four.change(MAR, "5", SECOND).timeline();

        assertThat(timeline.asOf(MAR.minusDays(1))).hasValue("4");
        assertThat(timeline.asOf(MAR)).hasValue("5");
        assertThat(timeline.asOf(JAN.minusDays(1))).isEmpty();
    }

    @Test
    void a_correction_does_not_rewrite_what_was_known_before_it() {
        var timeline = four.correct(JAN, MAR, "3", SECOND).timeline();

        assertThat(timeline.asOf(JAN)).hasValue("3");
        assertThat(timeline.asOf(JAN, FIRST)).hasValue("4");
        assertThat(timeline.asOf(JAN, FIRST.minusMillis(1))).isEmpty();
    }

    @Test
    void an_end_leaves_a_gap_and_so_does_a_correction_without_a_value() {
        var ended = four.end(JUN, SECOND).timeline();
        var gap = ended.correct(JAN, MAR, null, SECOND).timeline();

        assertThat(gap.current()).containsExactly(new Row<>("4", MAR, JUN, SECOND, null));
    }

    @Test
    void equal_neighbours_become_one_row() {
        var apart = four.correct(MAR, JUN, "5", FIRST).timeline();

        var healed = apart.correct(MAR, JUN, "4", SECOND);

        assertThat(healed.timeline().current()).containsExactly(new Row<>("4", JAN, null, SECOND, null));
        assertThat(healed.superseded()).hasSize(3);
    }

    @Test
    void an_edit_that_changes_no_day_changes_nothing() {
        var edit = four.correct(MAR, JUN, "4", SECOND);

        assertThat(edit.isEmpty()).isTrue();
        assertThat(edit.timeline()).isEqualTo(four);
    }

    @Test
    void a_recorded_time_never_falls_below_the_last() {
        var late = four.change(MAR, "5", SECOND).timeline();

        var edit = late.change(JUN, "3", FIRST);

        assertThat(edit.inserted())
                .allSatisfy(row -> assertThat(row.recordedAt()).isEqualTo(SECOND));
    }

    @Test
    void a_restated_history_keeps_the_rows_that_are_the_same() {
        var periods = List.of(new DatedValue<>("5", MAR, null), new DatedValue<>("4", JAN, MAR));

        var first = Timeline.<String>empty().restate(periods, FIRST);
        var second = first.timeline()
                .restate(List.of(new DatedValue<>("4", JAN, MAR), new DatedValue<>("5", JUN, null)), SECOND);

        assertThat(first.timeline().restate(periods, SECOND).isEmpty()).isTrue();
        assertThat(second.inserted()).containsExactly(new Row<>("5", JUN, null, SECOND, null));
        assertThat(second.superseded()).containsExactly(new Row<>("5", MAR, null, FIRST, SECOND));
    }

    @Test
    void empty_and_overlapping_periods_are_refused() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> four.correct(MAR, MAR, null, SECOND))
                .returns("period-empty", RuleViolation::code);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> four.restate(
                        List.of(new DatedValue<>("4", JAN, JUN), new DatedValue<>("5", MAR, null)), SECOND))
                .returns("periods-clash", RuleViolation::code)
                .returns(Map.of("day", MAR), RuleViolation::arguments);
    }
}
