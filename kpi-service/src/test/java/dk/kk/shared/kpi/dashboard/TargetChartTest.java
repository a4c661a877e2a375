package dk.kk.shared.kpi.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.kk.shared.platform.page.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TargetChartTest {

    private static final double PIXEL = 0.1;

    @Test
    void a_columns_height_is_its_target_on_the_scale_of_all() {
        var charts = charts(new Counted(25, 19, 42, 100));
        assertThat(charts)
                .extracting(chart -> chart.columns().stream()
                        .map(TargetChart.Column::percent)
                        .toList())
                .containsExactly(percents(30, 40, 50), percents(30, 40, 50), percents(40, 50, 60));
        var coherence = charts.getFirst().columns();
        assertThat(coherence.get(1).height()).isCloseTo(coherence.get(0).height() * 4 / 3, within(PIXEL));
        assertThat(coherence.get(0).y() + coherence.get(0).height())
                .isEqualTo(coherence.get(2).y() + coherence.get(2).height());
        assertThat(coherence).extracting(TargetChart.Column::x).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_line_stands_where_a_column_of_that_share_would_end() {
        var activation = charts(new Counted(0, 40, 0, 100)).get(1);
        assertThat(line(activation)).isEqualTo(activation.columns().get(1).y());
    }

    @Test
    void everything_lies_within_the_drawing_whatever_the_share() {
        for (var share : new long[] {0, 1, 59, 61, 100}) {
            for (var chart : charts(new Counted(share, share, share, 100))) {
                assertThat(line(chart)).isBetween(0.0, (double) TargetChart.HEIGHT);
                assertThat(chart.gridlines()).extracting(ShareScale.Gridline::y).allMatch(y -> y > 0);
                assertThat(chart.columns()).allMatch(column -> column.x() + column.width() < TargetChart.WIDTH);
            }
        }
    }

    @Test
    void who_cannot_see_it_is_told_what_it_shows() {
        var chart = charts(new Counted(25, 19, 42, 100)).get(2);
        assertThat(chart.title()).isEqualTo("Mål 3: 42,0\u00a0% på dagen mod måltallene for 2009-2011");
        assertThat(chart.description())
                .contains("mindst 40\u00a0% i 2009", "mindst 60\u00a0% i 2011", "er 42,0\u00a0%.");
        assertThat(chart.columns())
                .extracting(TargetChart.Column::needed)
                .containsExactly("40 borgere", "50 borgere", "60 borgere");
    }

    @Test
    void of_nobody_there_is_no_line() {
        assertThat(charts(new Counted(0, 0, 0, 0))).allMatch(chart -> chart.share() == null);
    }

    private static double line(TargetChart chart) {
        return Objects.requireNonNull(chart.share()).y();
    }

    private static List<TargetChart> charts(Counted counted) {
        return TargetChart.of(counted.goals(LocalDate.of(2009, 11, 30)), new Words(Language.DA));
    }

    private static List<String> percents(int... percents) {
        return Arrays.stream(percents).mapToObj(percent -> percent + "\u00a0%").toList();
    }
}
