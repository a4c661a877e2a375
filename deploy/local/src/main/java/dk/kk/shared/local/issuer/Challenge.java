package dk.kk.shared.local.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** PKCE (RFC 7636) with S256: who redeems a code shows the secret whose hash asked for it. */
final class Challenge {
    private Challenge() {}

    static boolean isProved(String challenge, Optional<String> verifier) {
        return verifier.map(Challenge::of).filter(challenge::equals).isPresent();
    }

    static String of(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
