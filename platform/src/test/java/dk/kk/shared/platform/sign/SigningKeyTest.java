package dk.kk.shared.platform.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    private static final Base64.Decoder BASE64URL = Base64.getUrlDecoder();
    /** RFC 8037, appendix A. */
    private static final String RFC_PRIVATE = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";

    private static final String RFC_PUBLIC = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    private static final String RFC_THUMBPRINT = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";

    private final SigningKey key =
            new SigningKey("a setting", Base64.getEncoder().encodeToString(BASE64URL.decode(RFC_PRIVATE)));

    @Test
    void the_public_key_and_its_thumbprint_are_those_of_the_standard() {
        assertThat(key.published().x()).isEqualTo(RFC_PUBLIC);
        assertThat(key.published().kid()).isEqualTo(RFC_THUMBPRINT);
    }

    @Test
    void a_signature_verifies_and_that_of_any_changed_byte_does_not() {
        var jws = key.sign("{\"day\":\"2007-11-30\",\"breaks\":0}");
        var verifier = new Verifier(RFC_PUBLIC);
        assertThat(verifier.accepts(jws)).isTrue();
        for (var part = 0; part < 3; part++) {
            var parts = jws.split("\\.");
            var bytes = BASE64URL.decode(parts[part]);
            bytes[bytes.length / 2] ^= 1;
            parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertThat(verifier.accepts(String.join(".", parts)))
                    .as("part %d changed", part)
                    .isFalse();
        }
    }

    @Test
    void a_key_that_is_none_is_refused_without_being_shown() {
        var typed = HexFormat.of().formatHex(new byte[32]);
        assertThatIllegalStateException()
                .isThrownBy(() -> new SigningKey("shared.statements.signing-key", typed))
                .withMessage("shared.statements.signing-key is not 32 bytes in base64");
    }
}
