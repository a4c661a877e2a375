package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.cpr.Cpr;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns a CPR number into what may be stored, and back: AES-256-GCM under a named key, bound to the number's blind index so
 * that two rows cannot swap their ciphertexts; and HMAC-SHA256 under another key to find it by.
 */
@Singleton
public class CprVault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec encryptionKey;
    private final SecretKeySpec indexKey;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    CprVault(
            @ConfigProperty(name = "shared.cpr.encryption-key") String encryptionKey,
            @ConfigProperty(name = "shared.cpr.index-key") String indexKey,
            @ConfigProperty(name = "shared.cpr.key-id") String keyId) {
        this.encryptionKey = new SecretKeySpec(bytes("shared.cpr.encryption-key", encryptionKey), "AES");
        this.indexKey = new SecretKeySpec(bytes("shared.cpr.index-key", indexKey), "HmacSHA256");
        this.keyId = keyId;
    }

    public SealedCpr seal(Cpr cpr) {
        var index = blindIndex(cpr);
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = crypt(Cipher.ENCRYPT_MODE, nonce, index, plain(cpr));
        var ciphertext = ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
        return new SealedCpr(index, ciphertext, keyId, NumberKind.of(cpr));
    }

    /** @throws IllegalStateException when it was sealed under another key, or altered */
    Cpr open(SealedCpr sealed) {
        if (!sealed.keyId().equals(keyId)) {
            throw new IllegalStateException("Sealed under key " + sealed.keyId() + ", this is " + keyId);
        }
        var nonce = Arrays.copyOf(sealed.ciphertext(), NONCE_BYTES);
        var encrypted = Arrays.copyOfRange(sealed.ciphertext(), NONCE_BYTES, sealed.ciphertext().length);
        var digits = crypt(Cipher.DECRYPT_MODE, nonce, sealed.blindIndex(), encrypted);
        return Cpr.parse(new String(digits, StandardCharsets.US_ASCII));
    }

    /** The blind index as text: what may stand where the number may not. */
    public String nameless(Cpr cpr) {
        return HexFormat.of().formatHex(blindIndex(cpr));
    }

    byte[] blindIndex(Cpr cpr) {
        try {
            var mac = Mac.getInstance(indexKey.getAlgorithm());
            mac.init(indexKey);
            return mac.doFinal(plain(cpr));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The blind index cannot be made", e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] boundTo, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryptionKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(boundTo);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A CPR number cannot be sealed or opened", e);
        }
    }

    private static byte[] plain(Cpr cpr) {
        return cpr.digits().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String name, String base64) {
        var key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(name + " must be 32 bytes in base64");
        }
        return key;
    }
}
