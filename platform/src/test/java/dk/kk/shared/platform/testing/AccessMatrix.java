package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * {@code docs/access-matrix/<service>.csv}: operation or page, then the HTTP status that each caller gets who names a random thing,
 * sends an empty JSON object or form, has a purpose that fits and no If-Match. Kept by hand, never derived from the code.
 */
final class AccessMatrix {

    private static final String ANONYMOUS = "anonymous";

    private final String service;
    private final List<String> callers;
    private final Map<String, List<String>> cells;

    private AccessMatrix(String service, List<String> callers, Map<String, List<String>> cells) {
        this.service = service;
        this.callers = callers;
        this.cells = cells;
    }

    static AccessMatrix of(String service) {
        return of(service, Repository.root().resolve("docs/access-matrix/" + service + ".csv"));
    }

    private static AccessMatrix of(String service, Path file) {
        var lines =
                Repository.read(file).lines().map(line -> line.split(",", -1)).toList();
        var callers = List.of(lines.getFirst()).subList(1, lines.getFirst().length);
        assertThat(callers).as("columns of %s", file).isEqualTo(callers());
        var cells = new LinkedHashMap<String, List<String>>();
        lines.stream().skip(1).forEach(line -> {
            assertThat(line).as(line[0]).hasSize(callers.size() + 1);
            assertThat(cells.put(line[0], List.of(line).subList(1, line.length)))
                    .as("a second row %s", line[0])
                    .isNull();
        });
        return new AccessMatrix(service, callers, cells);
    }

    static List<String> callers() {
        return Stream.of(
                        Stream.of(ANONYMOUS),
                        Arrays.stream(Role.values()).map(Role::claim),
                        Stream.of(SampleCaller.SYSTEM))
                .flatMap(caller -> caller)
                .toList();
    }

    Stream<DynamicTest> tests(ApiDocument document, List<PageRoute> pages) {
        var people = callers.stream()
                .filter(caller -> !caller.equals(ANONYMOUS))
                .collect(Collectors.toMap(caller -> caller, SampleCaller::of));
        var known = Stream.concat(
                        document.operations().stream().map(Operation::id),
                        pages.stream().map(PageRoute::toString))
                .toList();
        var everyOne = DynamicTest.dynamicTest(
                "every operation and page has its row and every row its operation or page",
                () -> assertThat(known).containsExactlyInAnyOrderElementsOf(cells.keySet()));
        var calls = document.operations().stream()
                .filter(operation -> cells.containsKey(operation.id()))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(),
                        () -> assertThat(answers(operation, document, people)).isEqualTo(expected(operation.id()))));
        var visits = pages.stream()
                .filter(page -> cells.containsKey(page.toString()))
                .map(page -> DynamicTest.dynamicTest(
                        page.toString(), () -> assertThat(answers(page, people)).isEqualTo(expected(page.toString()))));
        return Stream.of(Stream.of(everyOne), calls, visits).flatMap(tests -> tests);
    }

    private Map<String, String> expected(String row) {
        var expected = new LinkedHashMap<String, String>();
        for (var i = 0; i < callers.size(); i++) {
            expected.put(
                    callers.get(i), cells.getOrDefault(row, List.of()).get(i).strip());
        }
        return expected;
    }

    private Map<String, String> answers(PageRoute page, Map<String, SampleCaller> people) {
        var answers = new LinkedHashMap<String, String>();
        for (var caller : callers) {
            var person = people.get(caller);
            answers.put(caller, String.valueOf(page.status(service, person == null ? null : person.token())));
        }
        return answers;
    }

    private Map<String, String> answers(Operation operation, ApiDocument document, Map<String, SampleCaller> people) {
        var answers = new LinkedHashMap<String, String>();
        for (var caller : callers) {
            var call = SampleCall.of(operation, document);
            var person = people.get(caller);
            answers.put(
                    caller, String.valueOf(SampleCall.status(person == null ? call : person.makes(call), operation)));
        }
        return answers;
    }
}
