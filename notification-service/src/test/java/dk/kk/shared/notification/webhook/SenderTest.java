package dk.kk.shared.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.kk.shared.platform.clock.RealClock;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a receiver may do, over real sockets. */
class SenderTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final List<byte[]> SECRETS = List.of("secret".getBytes(StandardCharsets.US_ASCII));

    @AfterAll
    static void end() {
        VERTX.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("HTTP/1.1 204 No Content\r\n\r\n", Outcome.DELIVERED),
                arguments("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", Outcome.DELIVERED),
                arguments("HTTP/1.1 200 OK\r\n\r\nuntil the end", Outcome.DELIVERED),
                arguments(
                        "HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n" + "x".repeat(200_000), Outcome.DELIVERED),
                arguments(
                        "HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n",
                        Outcome.REDIRECTED),
                arguments("HTTP/1.1 307 Moved\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n", Outcome.REDIRECTED),
                arguments("HTTP/1.1 400 Bad\r\nContent-Length: 0\r\n\r\n", Outcome.REFUSED),
                arguments("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n", Outcome.GONE),
                arguments("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", Outcome.SERVER_ERROR),
                arguments("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", Outcome.CLOSED),
                arguments("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal", Outcome.CLOSED),
                arguments("", Outcome.CLOSED),
                arguments("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n", Outcome.NO_HTTP_ANSWER),
                arguments("SSH-2.0-OpenSSH_9.6\r\n\r\n", Outcome.NO_HTTP_ANSWER),
                arguments("\u0000\u0001\u0002garbage\r\n\r\n", Outcome.NO_HTTP_ANSWER),
                arguments("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000) + "\r\n\r\n", Outcome.NO_HTTP_ANSWER));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void what_a_receiver_answers_is_one_code(String answer, Outcome outcome) {
        try (var receiver = RawReceiver.start(RawReceiver.text(answer))) {
            assertThat(send("http://receiver.example:" + receiver.port() + "/hook"))
                    .isEqualTo(outcome);
            assertThat(receiver.calls()).isEqualTo(1);
        }
    }

    @Test
    void a_receiver_that_says_nothing_is_waited_for_no_longer_than_allowed() {
        try (var silent = RawReceiver.silent()) {
            assertThat(sender(Duration.ofMillis(300), new HttpClientOptions())
                            .send("http://receiver.example:" + silent.port() + "/", SECRETS, "id", "{}"))
                    .isEqualTo(Outcome.TIMED_OUT);
        }
    }

    @Test
    void a_receiver_that_answers_drop_by_drop_is_waited_for_no_longer_either() {
        try (var slow = RawReceiver.dripping()) {
            assertThat(sender(Duration.ofMillis(300), new HttpClientOptions())
                            .send("http://receiver.example:" + slow.port() + "/", SECRETS, "id", "{}"))
                    .isEqualTo(Outcome.TIMED_OUT);
        }
    }

    @Test
    void nobody_listens() throws IOException {
        int port;
        try (var taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        assertThat(send("http://receiver.example:" + port + "/")).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void an_address_that_may_not_be_called_is_not_called() {
        try (var receiver = RawReceiver.start(RawReceiver.text("HTTP/1.1 204 No Content\r\n\r\n"))) {
            var targets = new Targets(List.of(), Set.of(receiver.port()), SenderTest::thisMachine);
            var sender = new Sender(targets, VERTX, PATIENCE, new RealClock(), new HttpClientOptions());
            assertThat(sender.send("https://rebound.example:" + receiver.port() + "/", SECRETS, "id", "{}"))
                    .isEqualTo(Outcome.ADDRESS_REFUSED);
            assertThat(receiver.calls()).isZero();
        }
    }

    @Test
    void a_secure_receiver_must_be_the_one_that_its_name_says() {
        var store = TestCertificate.of("receiver.example");
        try (var receiver = RawReceiver.start(store.sockets(), RawReceiver.text("HTTP/1.1 204 No Content\r\n\r\n"))) {
            var trusting = sender(PATIENCE, new HttpClientOptions().setPfxTrustOptions(trust(store)));
            var port = receiver.port();
            assertThat(trusting.send("https://receiver.example:" + port + "/", SECRETS, "id", "{}"))
                    .isEqualTo(Outcome.DELIVERED);
            assertThat(trusting.send("https://other.example:" + port + "/", SECRETS, "id", "{}"))
                    .isEqualTo(Outcome.TLS);
            assertThat(send("https://receiver.example:" + port + "/"))
                    .as("a certificate nobody vouches for")
                    .isEqualTo(Outcome.TLS);
        }
    }

    private static Outcome send(String url) {
        return sender(PATIENCE, new HttpClientOptions()).send(url, SECRETS, "id", "{}");
    }

    private static Sender sender(Duration patience, HttpClientOptions options) {
        var targets = new Targets(List.of("127.0.0.0/8"), Set.of(443), SenderTest::thisMachine);
        return new Sender(targets, VERTX, patience, new RealClock(), options);
    }

    private static PfxOptions trust(TestCertificate store) {
        return new PfxOptions().setPath(store.file().toString()).setPassword(TestCertificate.PASSWORD);
    }

    private static InetAddress[] thisMachine(String host) {
        return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
    }
}
