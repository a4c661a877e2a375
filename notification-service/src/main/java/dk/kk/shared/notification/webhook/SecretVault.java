package dk.kk.shared.notification.webhook;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes secrets, and turns one into what may be stored and back: AES-256-GCM, bound to the secret's id so that no two rows can swap theirs. */
@Singleton
class SecretVault {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SecretVault(WebhookSettings settings) {
        var bytes = Base64.getDecoder().decode(settings.secretKey());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("shared.webhooks.secret-key must be 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    byte[] make() {
        return random(KEY_BYTES);
    }

    byte[] seal(UUID id, byte[] secret) {
        var nonce = random(NONCE_BYTES);
        var encrypted = crypt(Cipher.ENCRYPT_MODE, nonce, id, secret);
        return ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /** @throws IllegalStateException when it was sealed under another key, or altered */
    byte[] open(UUID id, byte[] sealed) {
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, nonce, id, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] crypt(int mode, byte[] nonce, UUID boundTo, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(boundTo.getMostSignificantBits())
                    .putLong(boundTo.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A webhook secret cannot be sealed or opened", e);
        }
    }
}
