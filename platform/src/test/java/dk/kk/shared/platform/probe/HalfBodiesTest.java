package dk.kk.shared.platform.probe;

import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HalfBodiesTest {
    /** More than there are workers. */
    private static final int SOCKETS = 240;

    private static final int OF_ONE_PEER = 60;

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final String half = halfAnUpload();
    private final List<Socket> sockets = new ArrayList<>();

    @Nullable
    @TestHTTPResource(management = true)
    URI management;

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        await().atMost(PATIENCE).until(this::serves);
    }

    @Test
    void one_peer_with_half_bodies_does_not_stop_the_service() throws IOException {
        for (var i = 0; i < SOCKETS; i++) {
            sendHalf("127.0.0.2");
        }
        await().atMost(PATIENCE).until(() -> answered() >= SOCKETS - 64);
        var began = System.nanoTime();
        assertThat(serves()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void a_service_whose_workers_all_wait_is_alive_and_lets_go_of_them() throws IOException {
        for (var i = 0; i < SOCKETS; i++) {
            sendHalf("127.0.0." + (10 + i / OF_ONE_PEER));
        }
        var began = System.nanoTime();
        given().get(Objects.requireNonNull(management).resolve("health/live"))
                .then()
                .statusCode(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        await().atMost(Duration.ofSeconds(25)).until(() -> ended() == SOCKETS);
    }

    private void sendHalf(String from) throws IOException {
        var socket = Wire.open(from, RestAssured.port);
        sockets.add(socket);
        Wire.send(socket, half);
    }

    private boolean serves() {
        return given().auth()
                        .oauth2(Tokens.of(SOF_CASEWORKER))
                        .header("Access-Purpose", "CASEWORK")
                        .contentType(ContentType.JSON)
                        .body(Map.of("citizenId", UUID.randomUUID(), "label", "x", "day", "2007-11-30"))
                        .post("/api/v1/probes")
                        .statusCode()
                == 404;
    }

    private static String halfAnUpload() {
        return "POST /api/v1/imports?source=visits&mode=LIVE HTTP/1.1\nHost: x\nAuthorization: Bearer "
                + Tokens.of(IMPORT_OPERATOR) + "\nContent-Type: text/csv\nContent-Length: 100000\n\ncitizen_cpr";
    }

    /** Those that were answered already. */
    private long answered() throws IOException {
        var answered = 0;
        for (var socket : sockets) {
            answered += socket.getInputStream().available() > 0 ? 1 : 0;
        }
        return answered;
    }

    /** Those that were answered, or closed when their body did not come. */
    private long ended() throws IOException {
        var ended = 0;
        for (var socket : sockets) {
            socket.setSoTimeout(1);
            try {
                ended += socket.getInputStream().available() > 0
                                || socket.getInputStream().read() < 0
                        ? 1
                        : 0;
            } catch (java.net.SocketTimeoutException e) {
                // still open
            }
        }
        return ended;
    }
}
