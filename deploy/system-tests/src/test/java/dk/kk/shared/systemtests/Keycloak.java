package dk.kk.shared.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.local.process.Child;
import dk.kk.shared.local.process.Ports;
import dk.kk.shared.local.process.RunningProcesses;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.stack.StackPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keycloak itself, with the realm of {@code deploy/keycloak}, on a free port of this machine. Maven gets it as it gets any artifact
 * (177 MB, once) when the test runs that needs it, and no other build does. It begins each time with an empty database.
 */
final class Keycloak implements AutoCloseable {
    private static final String UNPACK = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack";
    private static final String DISTRIBUTION = "org.keycloak:keycloak-quarkus-dist:26.7.3:zip";
    private static final Path FOLDER = Path.of("target/keycloak").toAbsolutePath();
    private static final Path HOME = FOLDER.resolve("keycloak-26.7.3");
    private static final RunningProcesses PROCESSES = new RunningProcesses(FOLDER.resolve("pids"));
    private static final Duration START = Duration.ofMinutes(4); // of two busy cores; alone it takes 20 s

    private final HttpClient http = HttpClient.newHttpClient();
    private final Child process;
    private final String realm;

    private Keycloak(Child process, int port) {
        this.process = process;
        this.realm = "http://127.0.0.1:%d/realms/shared".formatted(port);
    }

    /** @param suite where the services are or will be: browsers are sent back there and nowhere else */
    static Keycloak start(StackPorts suite) {
        PROCESSES.endAll(); // left by a test run that was killed
        unpack();
        importRealm();
        var port = Ports.free();
        var process = Child.start("Keycloak", command(suite, port), HOME, FOLDER.resolve("keycloak.log"));
        PROCESSES.add("Keycloak", process.handle());
        var keycloak = new Keycloak(process, port);
        try {
            keycloak.awaitReady();
            return keycloak;
        } catch (Throwable e) {
            keycloak.close();
            throw e;
        }
    }

    /** All that a service has to be told for it, in place of what the local stack tells it. */
    List<String> options(Service service) {
        return List.of(
                "-Dquarkus.oidc.auth-server-url=" + realm,
                "-Dquarkus.oidc-client.credentials.secret=" + secretOf(service));
    }

    /** Of every page of Keycloak's own. */
    String address() {
        return realm;
    }

    /** A token with which a service asks in its own name. */
    String tokenOf(Service service) {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(service.moduleName(), secretOf(service));
        var answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.of(answer.body()).path("access_token").asText();
    }

    /** Ends the script and the JVM for which it waits. */
    @Override
    public void close() {
        var jvm = process.handle().descendants().toList();
        process.close();
        jvm.forEach(ProcessHandle::destroyForcibly);
        PROCESSES.forget();
    }

    private static List<String> command(StackPorts suite, int port) {
        var command = new ArrayList<>(List.of(
                "/usr/bin/env",
                "JAVA_HOME=" + System.getProperty("java.home"),
                "SHARED_FRONT_URL=http://127.0.0.1:" + suite.pages()));
        for (var service : Service.values()) {
            command.add("SHARED_%s_URL=http://127.0.0.1:%d".formatted(service, suite.of(service)));
            command.add("SHARED_%s_SECRET=%s".formatted(service, secretOf(service)));
        }
        command.addAll(List.of(
                HOME.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port));
        return command;
    }

    /** Not the local stack's. */
    private static String secretOf(Service service) {
        return "keycloak-" + service.moduleName();
    }

    /** What is unpacked already stays as it is. */
    private static void unpack() {
        try {
            var log = Files.createDirectories(FOLDER).resolve("unpack.log");
            var maven = new ProcessBuilder(
                    "mvn", "-B", "-ntp", UNPACK, "-Dartifact=" + DISTRIBUTION, "-DoutputDirectory=" + FOLDER);
            maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
            var unpacking =
                    maven.redirectErrorStream(true).redirectOutput(log.toFile()).start();
            PROCESSES.add("Maven", unpacking.toHandle());
            assertThat(unpacking.waitFor()).as("unpacked, see %s", log).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Into a Keycloak that knows nothing yet: a realm that is there already would not be read again. */
    private static void importRealm() {
        try {
            delete(HOME.resolve("data"));
            Files.copy(
                    RunningSuite.root().resolve("deploy/keycloak/shared-realm.json"),
                    Files.createDirectories(HOME.resolve("data/import")).resolve("shared-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (NoSuchFileException e) {
            // nothing there is what we wanted
        }
    }

    private void awaitReady() {
        var discovery = HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration"))
                .build();
        await("Keycloak, see %s".formatted(process.log()))
                .atMost(START)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class) // not listening yet
                .failFast("Keycloak ended while it started", () -> !process.isAlive())
                .until(() -> send(discovery).statusCode() == 200);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
