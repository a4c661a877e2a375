package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaNamesTest {
    private static final String PHASE = """
            components:
              schemas:
                Phase:
                  description: %s
                  type: string
                  enum: [%s]
            """;

    @TempDir
    Path folder;

    @Test
    void a_schema_name_means_one_thing_in_all_documents() throws IOException {
        assertThat(SchemaNames.clashes(Repository.root().resolve("docs/api"))).isEmpty();
    }

    @Test
    void a_name_of_another_shape_is_found_and_other_words_are_not() throws IOException {
        Files.writeString(folder.resolve("offer.yaml"), PHASE.formatted("Of a course", "OPEN, OVER"));
        Files.writeString(folder.resolve("plan.yaml"), PHASE.formatted("Of a plan", "OPEN, OVER"));
        assertThat(SchemaNames.clashes(folder)).isEmpty();

        Files.writeString(folder.resolve("plan.yaml"), PHASE.formatted("Of a plan", "OPEN, MADE"));
        assertThat(SchemaNames.clashes(folder))
                .containsExactly("Phase is another thing in plan than in offer: give one another @Schema(name)");
    }
}
