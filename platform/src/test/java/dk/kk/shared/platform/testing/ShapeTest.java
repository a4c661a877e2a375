package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeTest {

    private static final String SETTINGS = "offer-service/src/main/resources/application.properties";

    @TempDir
    Path copy;

    @Test
    void the_five_services_have_one_shape() {
        assertThat(Shape.findings(Repository.root())).isEmpty();
    }

    @Test
    void a_pom_or_test_of_its_own_is_found() throws IOException {
        finds("offer-service/pom.xml", "<dependency>", "<dependency><!-- one more -->", "pom.xml differs");
        finds(
                "kpi-service/src/test/java/dk/kk/shared/kpi/ContractTest.java",
                "contracts.lint();",
                "",
                "ContractTest.java differs");
    }

    @Test
    void settings_in_another_order_or_said_twice_are_found() throws IOException {
        finds(SETTINGS, "# HTTP\n", "# Our own settings\n# HTTP\n", "is not in the order");
        finds(SETTINGS, "# HTTP\n", "# HTTP\nquarkus.management.enabled=true\n", "only repeats platform's");
    }

    @Test
    void a_consumer_that_could_idle_after_a_kill_is_found() throws IOException {
        finds(
                SETTINGS,
                "# Our own settings",
                "mp.messaging.incoming.events.session.timeout.ms=45000\n# Our own settings",
                "idle for more than 10 s");
        finds(
                SETTINGS,
                "# Our own settings",
                "mp.messaging.incoming.events.group.instance.id=\n# Our own settings",
                "no group.instance.id");
    }

    @Test
    void a_file_out_of_place_is_found() throws IOException {
        copyAll();
        Files.createDirectories(copy.resolve("plan-service/src/main/java/dk/kk/shared/plan/jobplan/inner"));
        Files.writeString(copy.resolve("plan-service/src/main/java/dk/kk/shared/plan/jobplan/inner/Deep.java"), "");
        Files.createDirectories(copy.resolve("plan-service/src/main/resources/db/migration"));
        Files.writeString(copy.resolve("plan-service/src/main/resources/db/migration/V1__first.sql"), "");
        Files.delete(copy.resolve("plan-service/src/main/resources/problems/plan_da.properties"));
        assertThat(Shape.findings(copy))
                .anyMatch(finding -> finding.contains("Deep.java lies outside"))
                .anyMatch(finding -> finding.contains("V1__first.sql is no migration's name"))
                .anyMatch(finding -> finding.contains("plan_da.properties is missing"));
    }

    private void finds(String file, String part, String instead, String finding) throws IOException {
        copyAll();
        var before = Shape.findings(copy);
        var broken = Files.readString(copy.resolve(file)).replace(part, instead);
        assertThat(broken).isNotEqualTo(Files.readString(copy.resolve(file)));
        Files.writeString(copy.resolve(file), broken);
        assertThat(Shape.findings(copy))
                .filteredOn(found -> !before.contains(found))
                .hasSize(1)
                .allMatch(found -> found.contains(finding));
    }

    private void copyAll() throws IOException {
        var root = Repository.root();
        for (var service : Shape.SERVICES) {
            copy(root, root.resolve(service + "-service"));
        }
        copy(root, root.resolve("platform/src/main/resources"));
    }

    private void copy(Path root, Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                if (visited.endsWith("target")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(copy.resolve(root.relativize(visited)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) throws IOException {
                Files.write(copy.resolve(root.relativize(visited)), Files.readAllBytes(visited));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
