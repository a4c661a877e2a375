package dk.kk.shared.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.local.console.Console;
import dk.kk.shared.local.database.Postgres;
import dk.kk.shared.local.process.CannotRun;
import dk.kk.shared.local.process.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
    @TempDir
    Path root;

    final ByteArrayOutputStream said = new ByteArrayOutputStream();
    final Console console = Console.plain(new PrintStream(said, true));

    @BeforeEach
    void checkoutWithoutServices() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
    }

    @Test
    void the_parts_start_and_stop_and_leave_no_process() {
        var ports = StackPorts.free();
        try (var stack = stack(ports)) {
            stack.start(console);
            assertThat(Ports.answers(ports.postgres())).isTrue();
            assertThat(Ports.answers(ports.kafka())).isTrue();
            assertThat(Ports.answers(ports.pages())).isTrue();
            assertThat(stack.businessClock().today()).isEqualTo(LocalDate.of(2007, 11, 30));
            assertThat(root.resolve("run/pids")).content().contains("launcher", "PostgreSQL", "broker");
        }
        assertThat(Ports.answers(ports.postgres())).isFalse();
        assertThat(Ports.answers(ports.kafka())).isFalse();
        assertThat(Ports.answers(ports.pages())).isFalse();
        assertThat(root.resolve("run/pids")).doesNotExist();
    }

    @Test
    void a_start_that_fails_half_way_stops_what_it_had_started() throws IOException {
        var ports = StackPorts.free();
        Files.createDirectories(root.resolve("run"));
        Files.writeString(root.resolve("run/broker"), "a file where the broker's folder belongs");
        try (var stack = stack(ports)) {
            assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> stack.startAgain(console));
            assertThat(Ports.answers(ports.postgres())).isTrue();
        }
        assertThat(Ports.answers(ports.postgres())).isFalse();
    }

    @Test
    void a_database_left_by_a_killed_run_is_ended_by_the_next() {
        var left = Postgres.startForgetful(root.resolve("run/postgres")); // started, and never noted
        try (var stack = stack(StackPorts.free())) {
            stack.start(console);
            assertThat(Ports.answers(left.port())).isFalse();
            assertThat(said.toString(UTF_8)).contains("ended PostgreSQL, left by a run that was killed");
        }
    }

    @Test
    void a_taken_port_starts_nothing() throws IOException {
        var ports = StackPorts.free();
        try (var _ = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress());
                var stack = stack(ports)) {
            assertThatExceptionOfType(CannotRun.class)
                    .isThrownBy(() -> stack.start(console))
                    .withMessageContaining("(kafka) is taken");
            assertThat(Ports.answers(ports.postgres())).isFalse();
        }
    }

    @Test
    void a_service_that_is_not_built_is_said() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<module>offer-service</module>");
        try (var stack = stack(StackPorts.free())) {
            assertThat(stack.services()).containsExactly(Service.OFFER);
            assertThatExceptionOfType(CannotRun.class)
                    .isThrownBy(() -> stack.start(console))
                    .withMessageStartingWith("offer-service is not built");
        }
    }

    @Test
    void a_service_that_ends_at_its_start_is_said_with_its_log() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<module>citizen-service</module>");
        var jar = root.resolve("citizen-service/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "no jar at all");
        try (var stack = stack(StackPorts.free())) {
            assertThatExceptionOfType(CannotRun.class)
                    .isThrownBy(() -> stack.start(console))
                    .withMessageStartingWith("citizen-service ended while it started")
                    .withMessageContaining("citizen-service.log");
        }
    }

    @Test
    void the_issuer_sends_browsers_to_the_services_of_the_stack() throws Exception {
        Files.writeString(root.resolve("pom.xml"), "<module>kpi-service</module>");
        var jar = root.resolve("kpi-service/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "no jar at all");
        var ports = StackPorts.free();
        try (var stack = stack(ports)) {
            assertThatExceptionOfType(CannotRun.class)
                    .isThrownBy(() -> stack.start(console)); // the issuer is up by then
            assertThat(authorization(ports, ports.of(Service.KPI))).isEqualTo(303);
            assertThat(authorization(ports, ports.of(Service.PLAN))).isEqualTo(400);
        }
    }

    /** The status of a request for a code that is to go to that port. */
    private static int authorization(StackPorts ports, int port) throws IOException, InterruptedException {
        var address = "http://127.0.0.1:%d/realms/shared/protocol/openid-connect/auth"
                + "?client_id=kpi-service&redirect_uri=http://127.0.0.1:%d/pages";
        var request = HttpRequest.newBuilder(URI.create(address.formatted(ports.pages(), port)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private Stack stack(StackPorts ports) {
        return new Stack(root, root.resolve("run"), ports);
    }
}
