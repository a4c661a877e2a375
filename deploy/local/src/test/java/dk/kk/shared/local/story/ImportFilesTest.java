package dk.kk.shared.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFilesTest {

    @Test
    void rows_are_counted_as_the_services_count_them(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("units.csv"), "\ufeffcode;name\r\nA;B\r\n\r\n  \r\nC;D\r\n");
        assertThat(ImportFiles.rows(file)).isEqualTo(2);
    }
}
