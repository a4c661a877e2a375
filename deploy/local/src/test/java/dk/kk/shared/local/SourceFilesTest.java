package dk.kk.shared.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.local.process.CannotRun;
import dk.kk.shared.population.Layout;
import dk.kk.shared.population.Population;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of {@code deploy/run --files}. */
class SourceFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aSmallTown() throws IOException {
        Population.tiny().writeTo(folder);
    }

    @Test
    void a_byte_order_mark_is_allowed_in_every_file() throws IOException {
        for (var layout : Layout.values()) {
            var file = folder.resolve(layout.fileName());
            Files.writeString(file, "\ufeff" + Files.readString(file));
        }
        assertThat(Telling.expected(folder)).isNotNull();
    }

    @Test
    void what_cannot_be_read_is_told_in_a_sentence() throws IOException {
        var persons = folder.resolve(Layout.PERSONS.fileName());
        var good = Files.readString(persons);
        Files.write(persons, good.getBytes(StandardCharsets.UTF_16));
        refused();
        Files.writeString(persons, "name\n");
        refused();
        Files.writeString(persons, good);
        var cases = folder.resolve(Layout.BIF_CASES.fileName());
        Files.writeString(cases, Files.readString(cases).replace("2007-", "07-"));
        refused();
        Files.delete(persons);
        refused();
    }

    private void refused() {
        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(() -> Telling.expected(folder))
                .withMessageStartingWith("The source files in ");
    }
}
