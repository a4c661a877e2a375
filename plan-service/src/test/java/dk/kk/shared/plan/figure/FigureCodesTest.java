package dk.kk.shared.plan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.Repository;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Held to the contract of kpi-service as it is committed. */
class FigureCodesTest {
    private static final String CONTRACT = Repository.read(Repository.root().resolve("docs/api/kpi.yaml"));

    @Test
    void the_codes_are_those_of_kpi_service() {
        assertThat(names(FigureCode.values())).isEqualTo(constants("EvidenceFigure"));
        assertThat(names(FigurePopulation.values())).isEqualTo(constants("Population"));
        assertThat(names(FigureCode.LEAVERS.parts().toArray(Enum<?>[]::new))).isEqualTo(constants("LeaverDestination"));
        assertThat(constants("Group"))
                .containsAll(names(Arrays.stream(FigurePart.values()).limit(4).toArray(Enum<?>[]::new)));
    }

    @Test
    void each_figure_is_an_operation_of_kpi_service_with_the_parameters_that_are_sent() {
        for (var code : FigureCode.values()) {
            var parameters = parameters(code.operation()
                    .replaceFirst("goals/[0-9]$", "goals/{goal}")
                    .replaceFirst("measures/[A-Z_]+$", "measures/{code}"));
            assertThat(parameters).as(code.name()).contains(code.dayParameter());
            if (code.knownParameter() != null) {
                assertThat(parameters).as(code.name()).contains(code.knownParameter());
            }
            assertThat(parameters.contains("population")).as(code.name()).isEqualTo(code.populated());
        }
    }

    private static TreeSet<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> constants(String schema) {
        return found(
                "(?m)^    " + schema + ":\\n      type: string\\n      enum:\\n((      - .*\\n)+)", "- ([A-Z0-9_]+)");
    }

    private static TreeSet<String> parameters(String path) {
        return found("(?m)^  " + Pattern.quote(path) + ":\\n    get:\\n((      .*\\n)+)", "name: ([A-Za-z]+)");
    }

    private static TreeSet<String> found(String part, String item) {
        var within = Pattern.compile(part).matcher(CONTRACT);
        assertThat(within.find()).as(part).isTrue();
        return Pattern.compile(item)
                .matcher(within.group(1))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
