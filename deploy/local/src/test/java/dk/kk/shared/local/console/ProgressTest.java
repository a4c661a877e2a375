package dk.kk.shared.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    final ByteArrayOutputStream said = new ByteArrayOutputStream();
    final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void a_terminal_sees_the_bar_grow() {
        try (var bar = Console.terminal(out).progress("importing", 4)) {
            bar.at(2);
            bar.at(4);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("\r  importing")
                .contains("[..............................] 0 of 4")
                .contains("[##############################] 4 of 4")
                .endsWith("\n");
    }

    @Test
    void a_log_gets_one_line() {
        try (var bar = Console.plain(out).progress("importing", 4)) {
            bar.at(2);
            bar.at(9); // never more than all
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).matches("  importing +4 of 4, [0-9.]+ s\n");
    }
}
