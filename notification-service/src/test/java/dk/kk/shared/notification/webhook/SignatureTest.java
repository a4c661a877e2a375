package dk.kk.shared.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dk.kk.shared.platform.clock.RealClock;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final byte[] OLD = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEW = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);

    /** The scheme's own example, from its specification's test vectors. */
    @Test
    void it_is_the_schemes_own() {
        var secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(Signature.of(
                        List.of(secret),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void who_has_either_of_two_live_secrets_can_verify_it() throws Exception {
        var now = new RealClock().instant();
        var signature = Signature.of(List.of(OLD, NEW), "id", now, "{\"æ\":1}");
        for (var secret : List.of(OLD, NEW)) {
            new Webhook(Base64.getEncoder().encodeToString(secret))
                    .verify(
                            "{\"æ\":1}",
                            HttpHeaders.of(
                                    Map.of(
                                            "webhook-id", List.of("id"),
                                            "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                                            "webhook-signature", List.of(signature)),
                                    (_, _) -> true));
        }
        assertThat(signature.split(" ")).hasSize(2);
    }
}
