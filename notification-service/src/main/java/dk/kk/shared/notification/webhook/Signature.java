package dk.kk.shared.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The Standard Webhooks scheme, version 1: HMAC-SHA256 over id, time and body, once for each live secret. */
final class Signature {
    private static final String MAC = "HmacSHA256";

    private Signature() {}

    /** {@code v1,<base64> v1,<base64>}. */
    static String of(List<byte[]> secrets, String id, Instant at, String body) {
        var signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> "v1," + code(secret, signed)).collect(Collectors.joining(" "));
    }

    private static String code(byte[] secret, byte[] signed) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A message cannot be signed", e);
        }
    }
}
