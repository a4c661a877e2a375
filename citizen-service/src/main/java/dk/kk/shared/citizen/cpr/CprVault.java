package dk.kk.shared.citizen.cpr;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.platform.cpr.Cpr;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a CPR number into what may be stored, and back: AES-256-GCM under a named key (former ones still open), bound to the number's blind index so
 * that two rows cannot swap their ciphertexts; and HMAC-SHA256 under another key to find it by.
 */
@Singleton
public class CprVault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> encryptionKeys = new HashMap<>();
    private final SecretKeySpec indexKey;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    CprVault(CprKeySettings settings) {
        this.keyId = settings.keyId();
        this.indexKey = key("shared.cpr.index-key", settings.indexKey(), "HmacSHA256");
        settings.formerKeys()
                .forEach((id, key) -> encryptionKeys.put(id, key("shared.cpr.former-keys." + id, key, "AES")));
        var current = key("shared.cpr.encryption-key", settings.encryptionKey(), "AES");
        if (encryptionKeys.put(keyId, current) != null) {
            throw new IllegalArgumentException("shared.cpr.former-keys names the current key, " + keyId);
        }
    }

    /** The key that numbers are sealed under. */
    public String keyId() {
        return keyId;
    }

    /** Keys that open numbers, and seal none. */
    public Set<String> formerKeys() {
        return encryptionKeys.keySet().stream().filter(id -> !id.equals(keyId)).collect(Collectors.toUnmodifiableSet());
    }

    public SealedCpr seal(Cpr cpr) {
        return seal(cpr, blindIndex(cpr));
    }

    /**
     * Under the current key.
     *
     * @throws IllegalStateException when nobody knows the key it is sealed under, or it was altered
     */
    public SealedCpr sealAnew(SealedCpr sealed) {
        return seal(open(sealed), sealed.blindIndex());
    }

    private SealedCpr seal(Cpr cpr, byte[] index) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = crypt(Cipher.ENCRYPT_MODE, currentKey(), nonce, index, plain(cpr));
        var ciphertext = ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
        return new SealedCpr(index, ciphertext, keyId, NumberKind.of(cpr));
    }

    /** @throws IllegalStateException when nobody knows the key it is sealed under, or it was altered */
    Cpr open(SealedCpr sealed) {
        var key = encryptionKeys.get(sealed.keyId());
        if (key == null) {
            throw new IllegalStateException("Sealed under key " + sealed.keyId() + ", which is not set");
        }
        var nonce = Arrays.copyOf(sealed.ciphertext(), NONCE_BYTES);
        var encrypted = Arrays.copyOfRange(sealed.ciphertext(), NONCE_BYTES, sealed.ciphertext().length);
        var digits = crypt(Cipher.DECRYPT_MODE, key, nonce, sealed.blindIndex(), encrypted);
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

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, byte[] boundTo, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(boundTo);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A CPR number cannot be sealed or opened", e);
        }
    }

    private static byte[] plain(Cpr cpr) {
        return cpr.digits().getBytes(StandardCharsets.US_ASCII);
    }

    private SecretKeySpec currentKey() {
        return requireNonNull(encryptionKeys.get(keyId));
    }

    private static SecretKeySpec key(String name, String base64, String algorithm) {
        var key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(name + " must be 32 bytes in base64");
        }
        return new SecretKeySpec(key, algorithm);
    }
}
