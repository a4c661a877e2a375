package dk.kk.shared.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastErrorTest {
    @TempDir
    Path folder;

    @Test
    void the_cause_of_the_last_error_is_told_of_a_log_of_json_lines() throws IOException {
        assertThat(LastError.in(log("""
                {"timestamp":"2026-11-30T10:00:00Z","level":"ERROR","message":"Something before"}
                {"level":"ERROR","message":"Failed to start application","stackTrace":"java.lang.RuntimeException: x\\n\\tat y\\nCaused by: java.net.ConnectException: refused\\n"}
                {"level":"INFO","message":"No ERROR: stopped"}
                """))).contains("Caused by: java.net.ConnectException: refused");
        assertThat(LastError.in(log("{\"level\":\"ERROR\",\"message\":\"It has a demo key\"}\n")))
                .contains("It has a demo key");
    }

    @Test
    void what_fails_before_there_is_a_log_is_told_as_it_stands() throws IOException {
        assertThat(LastError.in(log("Error: Invalid or corrupt jarfile\n  Caused by: something\n{ no json\n")))
                .contains("Caused by: something");
        assertThat(LastError.in(log("{\"level\":\"INFO\",\"message\":\"well\"}\n")))
                .isEmpty();
        assertThat(LastError.in(folder.resolve("none"))).isEmpty();
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("service.log"), text);
    }
}
