package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemCodesTest {

    @TempDir
    Path module;

    @BeforeEach
    void aGoodModule() throws IOException {
        write(
                "src/main/java/Stop.java",
                "new RuleViolation(\"stop-late\", \"day\", day); new RuleViolation(\n \"not-found\")");
        bundle("", "stop-late=409");
        bundle("_da", "stop-late=For sent den {day}.");
        bundle("_en", "stop-late=Too late on {day}.");
    }

    @Test
    void a_module_whose_codes_are_whole_has_no_finding() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_code_needs_status_and_both_texts() throws IOException {
        bundle("", "");
        assertThat(findings()).containsExactly("stop-late has no HTTP status");
        bundle("", "stop-late=200");
        assertThat(findings()).containsExactly("stop-late has no HTTP status");
        bundle("", "stop-late=409");
        bundle("_da", "");
        assertThat(findings()).contains("stop-late has no Danish text");
        bundle("_da", "stop-late=For sent.");
        assertThat(findings()).containsExactly("stop-late has other arguments in Danish than in English");
        bundle("_da", "stop-late=For sent den {day}.");
        bundle("_en", "");
        assertThat(findings()).contains("stop-late has no English text");
    }

    @Test
    void a_text_nobody_uses_is_found() throws IOException {
        write("src/main/java/Stop.java", "");
        assertThat(findings()).containsExactly("stop-late is used nowhere");
    }

    @Test
    void codes_of_java_and_of_import_rules_are_known() throws IOException {
        write("src/main/java/Other.java", "throw new RuleViolation(\"stop-early\");");
        write(
                "src/main/java/Layout.java",
                "class Layout implements ImportLayout { \"select row_no, 'team_code', 'unit-unknown', null\" }");
        write("src/main/java/Chunks.java", "Finding.of(row, \"team_code\", \"team-closed\")");
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "stop-early has no texts", "unit-unknown has no texts", "team-closed has no texts");
    }

    private java.util.List<String> findings() {
        return ProblemCodes.findings(module, Repository.root().resolve("platform"));
    }

    private void bundle(String language, String text) throws IOException {
        write("src/main/resources/problems/offer" + language + ".properties", text);
    }

    private void write(String file, String text) throws IOException {
        var written = module.resolve(file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, text);
    }
}
