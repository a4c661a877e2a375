package dk.kk.shared.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProcessesTest {
    @TempDir
    Path folder;

    Path file;
    Child child;
    RunningProcesses processes;

    @BeforeEach
    void start() {
        file = folder.resolve("run/pids");
        processes = new RunningProcesses(file);
        child = Child.start("sleeper", List.of("sleep", "600"), folder, folder.resolve("sleeper.log"));
    }

    @AfterEach
    void stop() {
        child.close();
    }

    @Test
    void what_a_killed_run_left_is_ended_by_the_next() {
        processes.add("sleeper", child.handle());
        assertThat(new RunningProcesses(file).endAll()).containsExactly("sleeper");
        assertThat(child.isAlive()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_stranger_with_a_reused_number_is_left_alone() throws IOException {
        Files.createDirectories(file.getParent());
        var anHourBefore = child.handle().info().startInstant().orElseThrow().minusSeconds(3600);
        Files.writeString(file, "%d %d sleeper%n".formatted(child.handle().pid(), anHourBefore.toEpochMilli()));
        assertThat(processes.endAll()).isEmpty();
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void a_line_cut_off_by_the_kill_hides_no_other() throws IOException {
        processes.add("sleeper", child.handle());
        Files.writeString(file, Files.readString(file) + "4711 17");
        assertThat(processes.endAll()).containsExactly("sleeper");
    }

    @Test
    void a_process_that_ended_by_itself_is_no_matter() {
        processes.add("sleeper", child.handle());
        child.close();
        assertThat(processes.endAll()).isEmpty();
    }
}
