package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ErrorCatalogueTest {

    @Test
    void the_error_catalogue_is_what_the_services_answer_with() throws IOException {
        var committed = Repository.root().resolve("docs/api/problems.md");
        var written = ErrorCatalogue.write(Repository.root());
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(committed, written);
        }
        assertThat(committed)
                .as(
                        "a code or its text changed: mvn test -pl platform -Dtest=ErrorCatalogueTest -Dcontracts.update=true writes the catalogue")
                .exists()
                .hasContent(written);
    }

    @Test
    void a_code_stands_with_its_status_and_both_texts() {
        assertThat(ErrorCatalogue.write(Repository.root()))
                .contains(
                        "| `if-match-missing` | 428 | Angiv i If-Match, hvilken version du har set. | Say in If-Match which version you have seen. |");
    }
}
