package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.access.Purpose;
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
 * {@code docs/access-matrix.csv}: service, operation, then the HTTP status that each caller gets who names a random thing, sends an
 * empty JSON object, has a purpose and no If-Match. Kept by hand, never derived from the code.
 */
final class AccessMatrix {

    private static final String ANONYMOUS = "anonymous";
    private static final String SYSTEM = "system";

    private final List<String> callers;
    private final Map<String, List<String>> cells;

    private AccessMatrix(List<String> callers, Map<String, List<String>> cells) {
        this.callers = callers;
        this.cells = cells;
    }

    static AccessMatrix of(String service) {
        return of(service, Repository.root().resolve("docs/access-matrix.csv"));
    }

    static AccessMatrix of(String service, Path file) {
        var lines =
                Repository.read(file).lines().map(line -> line.split(",", -1)).toList();
        var callers = List.of(lines.getFirst()).subList(2, lines.getFirst().length);
        assertThat(callers).as("columns of %s", file).isEqualTo(callers());
        var cells = new LinkedHashMap<String, List<String>>();
        lines.stream().skip(1).filter(line -> line[0].equals(service)).forEach(line -> {
            assertThat(line).as("%s %s", line[0], line[1]).hasSize(callers.size() + 2);
            assertThat(cells.put(line[1], List.of(line).subList(2, line.length)))
                    .as("a second row %s", line[1])
                    .isNull();
        });
        return new AccessMatrix(callers, cells);
    }

    static List<String> callers() {
        return Stream.of(Stream.of(ANONYMOUS), Arrays.stream(Role.values()).map(Role::claim), Stream.of(SYSTEM))
                .flatMap(caller -> caller)
                .toList();
    }

    Stream<DynamicTest> tests(ApiDocument document) {
        var tokens = callers.stream()
                .filter(caller -> !caller.equals(ANONYMOUS))
                .collect(Collectors.toMap(caller -> caller, AccessMatrix::token));
        var everyOne = DynamicTest.dynamicTest(
                "every operation has its row and every row its operation",
                () -> assertThat(document.operations())
                        .extracting(Operation::id)
                        .containsExactlyInAnyOrderElementsOf(cells.keySet()));
        var calls = document.operations().stream()
                .filter(operation -> cells.containsKey(operation.id()))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(),
                        () -> assertThat(answers(operation, document, tokens)).isEqualTo(expected(operation))));
        return Stream.concat(Stream.of(everyOne), calls);
    }

    private Map<String, String> expected(Operation operation) {
        var expected = new LinkedHashMap<String, String>();
        for (var i = 0; i < callers.size(); i++) {
            expected.put(
                    callers.get(i),
                    cells.getOrDefault(operation.id(), List.of()).get(i).strip());
        }
        return expected;
    }

    private Map<String, String> answers(Operation operation, ApiDocument document, Map<String, String> tokens) {
        var answers = new LinkedHashMap<String, String>();
        for (var caller : callers) {
            var call = SampleCall.of(operation, document).header(Purpose.HEADER, Purpose.CASEWORK.name());
            if (tokens.containsKey(caller)) {
                call.auth().oauth2(tokens.get(caller));
            }
            answers.put(caller, String.valueOf(SampleCall.status(call, operation)));
        }
        return answers;
    }

    private static String token(String caller) {
        return caller.equals(SYSTEM)
                ? Tokens.system("citizen:swap", "access:check", "events:read")
                : Tokens.of(role(caller));
    }

    private static Role role(String caller) {
        return Arrays.stream(Role.values())
                .filter(role -> role.claim().equals(caller))
                .findFirst()
                .orElseThrow();
    }
}
