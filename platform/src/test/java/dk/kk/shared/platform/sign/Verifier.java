package dk.kk.shared.platform.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Whoever has a statement and the published key, and nothing of ours.
 *
 * @param x of the JWK
 */
public record Verifier(String x) {
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    public boolean accepts(String jws) {
        var end = jws.lastIndexOf('.');
        try {
            var signature = Signature.getInstance("Ed25519");
            var encoded = X509 + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(x));
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
            signature.initVerify(key);
            signature.update(jws.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(jws.substring(end + 1)));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
