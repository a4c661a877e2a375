package dk.kk.shared.local.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signs tokens (RS256) with a key of its own; two signers never share one, so a second serves tests as the forger. */
final class Signer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String keyId = UUID.randomUUID().toString();
    private final KeyPair keys;

    Signer() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param type what kind of token its header says it is */
    String sign(String type, Map<String, ?> claims) {
        var content = part(Map.of("alg", "RS256", "typ", type, "kid", keyId)) + "." + part(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a token that this signed, whenever that was; empty for any other text. */
    Optional<Map<String, Object>> verified(String token) {
        var end = token.lastIndexOf('.');
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(keys.getPublic());
            signature.update(token.substring(0, Math.max(end, 0)).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)))) {
                return Optional.empty();
            }
            var claims = Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, end));
            return Optional.of(JSON.readValue(claims, new TypeReference<>() {}));
        } catch (GeneralSecurityException | IllegalArgumentException | IOException e) { // no token at all
            return Optional.empty();
        }
    }

    /** The public key as a JSON Web Key. */
    Map<String, String> publicKey() {
        var key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                keyId,
                "n",
                unsigned(key.getModulus().toByteArray()),
                "e",
                unsigned(key.getPublicExponent().toByteArray()));
    }

    private static String part(Map<String, ?> json) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String unsigned(byte[] number) {
        var start = number.length > 1 && number[0] == 0 ? 1 : 0; // Java's sign byte is no part of a JWK
        return BASE64.encodeToString(Arrays.copyOfRange(number, start, number.length));
    }
}
