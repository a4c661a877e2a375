package dk.kk.shared.citizen.cpr;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.stream.Ids;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a CPR number into what may be stored, and back: AES-256-GCM under a named key (former ones still open), bound to the number's blind index so
 * that two rows cannot swap their ciphertexts; and HMAC-SHA256 under another named key to find it by.
 */
@Singleton
public class CprVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final NamedKeys encryption;
    private final NamedKeys index;
    private final SecureRandom random = new SecureRandom();

    CprVault(CprKeySettings settings) {
        this.encryption = NamedKeys.of(
                "AES",
                "shared.cpr.encryption-key",
                settings.keyId(),
                settings.encryptionKey(),
                "shared.cpr.former-keys",
                settings.formerKeys());
        this.index = NamedKeys.of(
                "HmacSHA256",
                "shared.cpr.index-key",
                settings.indexKeyId(),
                settings.indexKey(),
                "shared.cpr.former-index-keys",
                settings.formerIndexKeys());
    }

    /** The key that numbers are sealed under. */
    public String keyId() {
        return encryption.current();
    }

    /** Keys that open numbers, and seal none. */
    public Set<String> formerKeys() {
        return encryption.former();
    }

    /** The key that numbers are indexed under once a rotation has brought it into force. */
    public String indexKeyId() {
        return index.current();
    }

    /** Keys that numbers may still be indexed under. */
    public Set<String> formerIndexKeys() {
        return index.former();
    }

    /** All keys that it finds numbers under. */
    Set<String> indexKeys() {
        return index.names();
    }

    public SealedCpr seal(Cpr cpr) {
        return seal(Ids.next(), cpr, index.current());
    }

    /**
     * Under the current keys.
     *
     * @throws IllegalStateException when nobody knows the key it is sealed under, or it was altered
     */
    public SealedCpr sealAnew(SealedCpr sealed) {
        return seal(sealed.numberId(), open(sealed), index.current());
    }

    /** Under the current encryption key; as it is, where it is indexed so already. */
    SealedCpr indexed(SealedCpr sealed, String indexKeyId) {
        return sealed.indexKeyId().equals(indexKeyId) ? sealed : seal(sealed.numberId(), open(sealed), indexKeyId);
    }

    private SealedCpr seal(UUID id, Cpr cpr, String indexKeyId) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var boundTo = blindIndex(cpr, requireNonNull(index.key(indexKeyId)));
        var encrypted = crypt(Cipher.ENCRYPT_MODE, encryption.currentKey(), nonce, boundTo, plain(cpr));
        var ciphertext = ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
        return new SealedCpr(id, boundTo, indexKeyId, ciphertext, encryption.current(), NumberKind.of(cpr));
    }

    /** @throws IllegalStateException when nobody knows the key it is sealed under, or it was altered */
    Cpr open(SealedCpr sealed) {
        var key = encryption.key(sealed.keyId());
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
        return blindIndex(cpr, index.currentKey());
    }

    /** Under each key that the number may stand under. */
    List<byte[]> blindIndexes(Cpr cpr) {
        return index.byName().values().stream().map(key -> blindIndex(cpr, key)).toList();
    }

    /** As of the number; it is opened only where it may stand under another key than its own. */
    List<byte[]> blindIndexes(SealedCpr sealed) {
        return index.names().equals(Set.of(sealed.indexKeyId()))
                ? List.of(sealed.blindIndex())
                : blindIndexes(open(sealed));
    }

    private static byte[] blindIndex(Cpr cpr, SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
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
}
