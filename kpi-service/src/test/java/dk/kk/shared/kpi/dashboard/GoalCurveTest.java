package dk.kk.shared.kpi.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.ShownFigures;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.page.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GoalCurveTest {

    private static final Words DANISH = new Words(Language.DA);
    private static final LocalDate MAY_2010 = LocalDate.of(2010, 5, 10);

    @Test
    void the_course_is_the_ends_of_two_years_of_months() {
        assertThat(Course.monthsBefore(MAY_2010))
                .hasSize(24)
                .startsWith(LocalDate.of(2008, 5, 31), LocalDate.of(2008, 6, 30))
                .endsWith(LocalDate.of(2010, 3, 31), LocalDate.of(2010, 4, 30));
        assertThat(Course.monthsBefore(LocalDate.of(2008, 3, 31)))
                .endsWith(LocalDate.of(2008, 1, 31), LocalDate.of(2008, 2, 29));
    }

    @Test
    void a_line_rises_with_its_share_and_ends_in_the_days_own() {
        var curve = course(MAY_2010, new Counted(20, 0, 0, 100), new Counted(40, 0, 0, 100))
                .curves()
                .getFirst();
        var end = Objects.requireNonNull(curve.end());
        assertThat(curve.line()).matches("M46\\.0 [0-9.]+h0L[0-9.]+ [0-9.]+").endsWith(end.x() + " " + end.y());
        assertThat(end.percent()).isEqualTo("40,0\u00a0%");
        assertThat(end.y()).isEqualTo(curve.targets().getLast().y());
        assertThat(Double.parseDouble(curve.line().split("[ h]")[1])).isGreaterThan(end.y());
    }

    @Test
    void where_there_is_nobody_the_line_is_broken() {
        var some = new Counted(1, 1, 1, 4);
        var nobody = new Counted(0, 0, 0, 0);
        assertThat(course(MAY_2010, some, nobody, some, some)
                        .curves()
                        .getFirst()
                        .line())
                .matches("M[^ML]+M[^ML]+L[^ML]+");
        var empty = course(MAY_2010, nobody).curves().getFirst();
        assertThat(empty.line()).isEmpty();
        assertThat(empty.end()).isNull();
        assertThat(empty.description()).isEqualTo("ingen borgere");
    }

    @Test
    void the_targets_of_the_years_it_passes_are_drawn_to_the_end_of_the_year_that_runs() {
        var months = new Counted[7];
        Arrays.fill(months, new Counted(1, 1, 1, 4));
        var third = course(MAY_2010, months).curves().get(2);
        assertThat(third.targets()).extracting(GoalCurve.TargetLine::percent).containsExactly("40\u00a0%", "50\u00a0%");
        assertThat(third.targets().getLast().to())
                .isGreaterThan(Objects.requireNonNull(third.end()).x());
        assertThat(third.years()).extracting(GoalCurve.Year::name).containsExactly("2009", "2010");

        var before = course(LocalDate.of(2007, 11, 30), new Counted(1, 1, 1, 4), new Counted(1, 1, 1, 4));
        assertThat(before.curves()).allMatch(curve -> curve.targets().isEmpty());
    }

    @Test
    void a_year_that_is_hardly_passed_is_not_named() {
        var months = new Counted[12];
        Arrays.fill(months, new Counted(1, 1, 1, 4));
        assertThat(course(LocalDate.of(2008, 10, 31), months)
                        .curves()
                        .getFirst()
                        .years())
                .extracting(GoalCurve.Year::name, GoalCurve.Year::isNamed)
                .containsExactly(tuple("2007", false), tuple("2008", true));
    }

    @Test
    void who_cannot_see_it_is_told_how_it_went_and_finds_each_number() {
        var course =
                course(MAY_2010, new Counted(20, 0, 0, 100), new Counted(10, 0, 0, 100), new Counted(40, 0, 0, 100));
        var curve = course.curves().getFirst();
        assertThat(curve.title()).isEqualTo("Mål 1: andelen fra 31. marts 2010 til 10. maj 2010");
        assertThat(curve.description())
                .isEqualTo(
                        "Andelen går fra 20,0\u00a0% til 40,0\u00a0%. Lavest er den 10,0\u00a0%, pr. 30. april 2010, og højest 40,0\u00a0%, pr. 10. maj 2010.");
        assertThat(course.rows()).extracting(Course.Row::day).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(course.rows().getFirst().goals().getFirst())
                .isEqualTo(new Course.Figure("40,0\u00a0%", "40 af 100 borgere"));
    }

    /** The ends of the months before that day, as many as there are figures, and the day. */
    private static Course course(LocalDate day, Counted... figures) {
        var days = List.copyOf(Course.monthsBefore(day));
        var shown = new ArrayList<ShownFigures>();
        for (var at = 0; at < figures.length; at++) {
            var before = figures.length - 1 - at;
            var asOf = before == 0 ? day : days.get(days.size() - before);
            shown.add(ShownFigures.exactly(figures[at].cube(), FigureDay.of(asOf)));
        }
        return Course.of(shown, Population.STRATEGY, DANISH);
    }
}
