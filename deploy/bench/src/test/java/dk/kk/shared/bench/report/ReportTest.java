package dk.kk.shared.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.report.Goal.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Goal HALF = Goal.atLeast("SP1", "perSecond", "floor", 0.5);

    @TempDir
    Path folder;

    @Test
    void a_goal_is_met_or_missed_only_where_the_whole_interval_says_so() {
        assertThat(verdict(HALF, 60, 62, 61)).isEqualTo(Verdict.MET);
        assertThat(verdict(HALF, 40, 42, 41)).isEqualTo(Verdict.MISSED);
        assertThat(verdict(HALF, 40, 60, 55)).isEqualTo(Verdict.NOT_SHOWN);
        assertThat(verdict(Goal.atMost("SP4", "perSecond", "floor", 0.5), 40, 42, 41))
                .isEqualTo(Verdict.MET);
        assertThat(verdict(Goal.atMost("SP4", "perSecond", "floor", 0.5), 60, 62, 61))
                .isEqualTo(Verdict.MISSED);
    }

    @Test
    void a_run_leaves_its_rounds_a_page_and_a_picture() throws Exception {
        report(true).writeTo(folder);

        assertThat(folder.resolve("results.json")).content().contains("\"perSecond\" : 60.0");
        assertThat(folder.resolve("performance.md"))
                .content()
                .contains("| SP1: perSecond at least 0.50 | floor | 0.61 | 0.60 | 0.62 | met |")
                .contains("| SP9: perSecond at most 61.0 in every round | | worst 62.0 | | | missed |")
                .doesNotContain("busy");
        var picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("performance/stop.svg").toFile());
        assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(6);
        assertThat(Files.readString(folder.resolve("performance/stop.svg"))).contains(">floor<", ">ours<");
    }

    @Test
    void of_a_busy_machine_nothing_is_claimed() {
        assertThat(new Page(report(false)).text()).contains("The machine was busy: nothing is claimed");
    }

    private static Report report(boolean quiet) {
        var result = new Result(
                "stop",
                "Considering a stop",
                "perSecond",
                List.of(HALF),
                List.of(new Limit("SP9", "perSecond", 61)),
                rounds(60, 62, 61));
        return new Report("2026-11-01", "abc", Map.of("cores", "2"), quiet, 0.1, List.of(result));
    }

    private static Verdict verdict(Goal goal, double... ours) {
        return goal.of(goal.ratio(rounds(ours)));
    }

    /** Beside a floor of a hundred. */
    private static List<Round> rounds(double... ours) {
        return IntStream.range(0, ours.length)
                .mapToObj(number -> new Round(
                        number + 1,
                        Map.of(Result.OURS, Map.of("perSecond", ours[number]), "floor", Map.of("perSecond", 100.0))))
                .toList();
    }
}
