package dk.kk.shared.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    Path folder;

    @Test
    void a_child_writes_its_log_and_ends_when_closed() throws Exception {
        var log = folder.resolve("logs/child.log");
        var child = Child.start("child", List.of("sh", "-c", "echo hello; exec sleep 600"), folder, log);
        child.close();
        assertThat(child.isAlive()).isFalse();
        assertThat(Files.readString(log)).isIn("hello\n", ""); // it may have been closed before it spoke
    }

    @Test
    void a_childs_terminal_is_its_parents_business() throws Exception {
        var child = Child.start("child", List.of("sleep", "600"), folder, folder.resolve("child.log"));
        new ProcessBuilder("kill", "-INT", Long.toString(child.handle().pid()))
                .start()
                .waitFor();
        new ProcessBuilder("kill", "-HUP", Long.toString(child.handle().pid()))
                .start()
                .waitFor();
        var ended = child.handle().onExit().thenApply(_ -> true).completeOnTimeout(false, 300, TimeUnit.MILLISECONDS);
        assertThat(ended.join()).isFalse();
        child.close();
    }
}
