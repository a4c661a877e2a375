package dk.kk.shared.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.local.process.Child;
import dk.kk.shared.local.process.Ports;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.population.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole of {@code deploy/run --once}, minutes long: of {@code deploy/test --all} alone. */
@Tag("long")
class ChangedFilesTest {

    private static final Path FOLDER = Path.of("target/changed-files").toAbsolutePath();

    @Test
    void a_run_over_files_with_one_citizen_moved_fails_by_the_three_rows_of_that_citizen() throws Exception {
        OneCitizenMoved.in(Population.november2007()).writeTo(FOLDER.resolve("files"));
        linkPackagedServices();

        var run = new ProcessBuilder(List.of(
                        Child.java(),
                        "-cp",
                        Child.classPath(),
                        "dk.kk.shared.local.Launcher",
                        "--once",
                        "--files",
                        FOLDER.resolve("files").toString()))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("run.log").toFile());
        run.environment().putAll(freePorts());
        var launcher = run.start();
        try {
            assertThat(launcher.waitFor(15, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            launcher.destroy(); // it stops what it started
            launcher.waitFor();
        }

        assertThat(launcher.exitValue()).isEqualTo(1);
        var report = Json.of(Files.readString(FOLDER.resolve("target/run-report.json")));
        assertThat(report.path("checks"))
                .filteredOn(check -> !check.path("ok").asBoolean())
                .extracting(check -> check.path("name").asText())
                .containsExactly("table 1, mentally ill and vulnerable", "table 1, SOF total", "table 1, BIF total");
    }

    /** The launcher's root: this checkout's services, and a {@code target} that no other run uses. */
    private static void linkPackagedServices() throws IOException {
        var names =
                Stream.concat(Stream.of("pom.xml"), Stream.of(Service.values()).map(Service::moduleName));
        for (var name : names.toList()) {
            Files.deleteIfExists(FOLDER.resolve(name));
            Files.createSymbolicLink(FOLDER.resolve(name), RunningSuite.root().resolve(name));
        }
    }

    private static Map<String, String> freePorts() {
        var names = Stream.concat(
                Stream.of("PAGES", "POSTGRES", "KAFKA"),
                Stream.of(Service.values())
                        .flatMap(service -> Stream.of(service.name(), service.name() + "_MANAGEMENT")));
        var ports = new TreeMap<String, String>();
        names.forEach(name -> ports.put("SHARED_PORT_" + name, Integer.toString(Ports.free())));
        return ports;
    }
}
