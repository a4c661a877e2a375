package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.ApiDocument.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What every service's HTTP contract is held to, from the service's own {@code ContractTest}. Needs the running service. */
public final class Contracts {

    private static final boolean UPDATE = Boolean.getBoolean("contracts.update");

    private final String service;

    private Contracts(String service) {
        this.service = service;
    }

    /** @param service {@code citizen} */
    public static Contracts of(String service) {
        return new Contracts(service);
    }

    /** The committed {@code docs/api/<service>.yaml} is what is served; {@code -Dcontracts.update=true} writes it instead. */
    public void drift() throws IOException {
        var committed = Repository.root().resolve("docs/api/" + service + ".yaml");
        var served = ApiDocument.servedYaml();
        if (UPDATE) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, served);
        }
        assertThat(committed)
                .as(
                        "the HTTP contract changed: mvn test -Dtest=ContractTest -Dcontracts.update=true writes it; read the diff")
                .exists()
                .hasContent(served);
    }

    public void lint() {
        var document = ApiDocument.served();
        assertThat(ApiLint.findings(document)).isEmpty();
        assertThat(ApiChanges.findings(document)).isEmpty();
    }

    /** All of it is said in words, and shown by examples that hold. */
    public void words() {
        var document = ApiDocument.served();
        assertThat(ApiWords.findings(document)).isEmpty();
        assertThat(ApiClocks.findings(document)).isEmpty();
    }

    /** Nothing of the API is served that is not described, nothing described that is not served. */
    public void routes() {
        assertThat(Routes.served())
                .filteredOn(route -> route.contains(" /api/"))
                .containsExactlyInAnyOrderElementsOf(ApiDocument.served().operations().stream()
                        .map(Operation::toString)
                        .toList());
    }

    /** A test per operation of the served document and per page. */
    public Stream<DynamicTest> accessMatrix() {
        return AccessMatrix.of(service).tests(ApiDocument.served(), PageRoute.served());
    }

    /** A test per operation of the served document: no CPR number gets in but where one belongs. */
    public Stream<DynamicTest> cprs() {
        return CprShapes.tests(ApiDocument.served());
    }

    /** A test per operation of the served document: it takes the query parameters that the document names, and no other. */
    public Stream<DynamicTest> unknownParameters() {
        return UnknownParameter.tests(ApiDocument.served());
    }
}
