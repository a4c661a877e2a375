package dk.kk.shared.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretVaultTest {
    private static final UUID ID = UUID.randomUUID();

    private final SecretVault vault = vault(1, 32);

    @Test
    void a_secret_comes_back_as_it_was_and_is_stored_as_something_else() {
        var secret = vault.make();
        var sealed = vault.seal(ID, secret);

        assertThat(vault.open(ID, sealed)).isEqualTo(secret).hasSize(32);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        assertThat(vault.seal(ID, secret)).as("sealed again").isNotEqualTo(sealed);
    }

    @Test
    void it_opens_for_its_own_row_and_key_alone_and_as_it_was_written() {
        var sealed = vault.seal(ID, vault.make());
        assertThatIllegalStateException().isThrownBy(() -> vault.open(UUID.randomUUID(), sealed));
        assertThatIllegalStateException().isThrownBy(() -> vault(2, 32).open(ID, sealed));
        sealed[20] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> vault.open(ID, sealed));
    }

    @Test
    void a_key_of_another_length_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vault(1, 16))
                .withMessageContaining("shared.webhooks.secret-key");
    }

    private static SecretVault vault(int filled, int length) {
        var key = new byte[length];
        Arrays.fill(key, (byte) filled);
        return new SecretVault(new WebhookSettings() {
            @Override
            public Optional<List<String>> allowedNetworks() {
                return Optional.empty();
            }

            @Override
            public Set<Integer> allowedPorts() {
                return Set.of();
            }

            @Override
            public Duration timeout() {
                return Duration.ZERO;
            }

            @Override
            public String secretKey() {
                return Base64.getEncoder().encodeToString(key);
            }
        });
    }
}
