package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCodesTest {

    @TempDir
    Path module;

    @Test
    void each_code_of_a_layout_a_merge_and_the_engine_must_stand_on_the_page() throws IOException {
        write(
                "src/main/java/UnitImport.java",
                "import dk.kk.shared.platform.imports.Chunk; class UnitImport implements ImportLayout { \"\"\"\nselect row_no, 'team_code', 'unit-unknown', null"
                        + " from staged where opened_on > '2007-11-30'\"\"\"; chunk.quarantine(row,\n \"name\", \"unit-odd\");");
        write("src/main/java/Stop.java", "new RuleViolation(\"stop-late\"); \"where 'not-a-code' is null\"");
        write("src/main/resources/problems/imports.properties", "# findings\nrow-double=400\n");
        write("page.md", "| `row-double` | | and unit-odd without its marks |");

        assertThat(ImportCodes.undocumented(module, module.resolve("page.md")))
                .containsExactly("unit-odd is not in page.md", "unit-unknown is not in page.md");

        write("page.md", "`row-double`, `unit-odd`, `unit-unknown`");
        assertThat(ImportCodes.undocumented(module, module.resolve("page.md"))).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        var written = module.resolve(file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, text);
    }
}
