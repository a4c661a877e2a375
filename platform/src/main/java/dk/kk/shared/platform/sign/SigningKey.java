package dk.kk.shared.platform.sign;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** Signs as a compact JWS with Ed25519 (RFC 8037): {@code header.payload.signature}, each in base64url. */
public class SigningKey {
    private static final int LENGTH = 32;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final VerifyingKey published;

    /**
     * @param setting that gives the key, as an error names it
     * @param key 32 bytes in base64
     */
    public SigningKey(String setting, String key) {
        this.pair = pair(bytes(setting, key));
        this.published = published((EdECPublicKey) pair.getPublic());
    }

    /**
     * The key that verifies what was signed, as a JWK (RFC 8037).
     *
     * @param kid its thumbprint (RFC 7638), which each signature names
     * @param x the key's 32 bytes in base64url
     */
    public record VerifyingKey(String kty, String crv, String x, String kid, String alg, String use) {}

    public VerifyingKey published() {
        return published;
    }

    public String sign(String json) {
        var header = "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}".formatted(published.kid());
        var signed = encode(header.getBytes(US_ASCII)) + "." + encode(json.getBytes(UTF_8));
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK does not sign with Ed25519", e);
        }
    }

    private static byte[] bytes(String setting, String key) {
        try {
            var bytes = Base64.getDecoder().decode(key);
            if (bytes.length == LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // said below: the value itself stands nowhere
        }
        throw new IllegalStateException(setting + " is not 32 bytes in base64");
    }

    /** The JDK derives a public key from a private one only where it makes both: here from our bytes instead of random ones. */
    private static KeyPair pair(byte[] key) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new GivenBytes(key));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK knows no Ed25519", e);
        }
    }

    @SuppressWarnings("serial") // never written
    private static final class GivenBytes extends SecureRandom {
        private final byte[] bytes;

        GivenBytes(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }

    /** RFC 8032: y in little endian, the highest bit says whether x is odd. The last 32 bytes of the X.509 form are that. */
    private static VerifyingKey published(EdECPublicKey key) {
        var encoded = key.getEncoded();
        var x = encode(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
        return new VerifyingKey("OKP", "Ed25519", x, thumbprint(x), "EdDSA", "sig");
    }

    private static String thumbprint(String x) {
        var members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(x);
        try {
            return encode(MessageDigest.getInstance("SHA-256").digest(members.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK knows no SHA-256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }
}
