package dk.kk.shared.platform.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Changes counts of citizens before somebody sees them who must not see small ones. Each becomes a multiple of five at most six away
 * from it. Where the fives lie is drawn in secret, and the same at every look: once for the number for good, and once more for each
 * release of it. So looking again says nothing, a number that moves between two releases may have stood still, and the mean of many
 * releases is still not the number.
 */
@Singleton
public class SmallNumbers {
    /** What is below is not shown, and all numbers are multiples of it. */
    static final int LEAST = 5;

    private static final String SETTING = "shared.disclosure.key";
    private static final int KEY_LENGTH = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param key 32 random bytes in base64, the same in all instances: with another one all releases are drawn anew */
    public SmallNumbers(@ConfigProperty(name = SETTING) String key) {
        this.key = new SecretKeySpec(bytes(key), ALGORITHM);
    }

    /**
     * @param number names what is counted, the same at every release
     * @param release names the looks at it that see the same: they must be looks at the same facts
     */
    public long changed(long count, String number, String release) {
        var lasting = draw(number) - LEAST / 2;
        var fresh = draw(number + '\n' + release);
        return Math.max(0, count + lasting + fresh) / LEAST * LEAST;
    }

    /** 0 to 4, each as often. */
    private int draw(String of) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Math.floorMod(
                    ByteBuffer.wrap(mac.doFinal(of.getBytes(UTF_8))).getLong(), LEAST);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String key) {
        try {
            var bytes = Base64.getDecoder().decode(key);
            if (bytes.length == KEY_LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // said below: the value itself stands nowhere
        }
        throw new IllegalStateException(SETTING + " is not 32 bytes in base64");
    }
}
