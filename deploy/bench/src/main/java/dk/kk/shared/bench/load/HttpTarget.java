package dk.kk.shared.bench.load;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request that is sent again and again, each time with another path, body or key.
 *
 * @param keyed whether each carries an {@code Idempotency-Key} of its own
 * @param body JSON; null: a GET
 */
public record HttpTarget(
        int port,
        Supplier<String> path,
        Map<String, String> headers,
        boolean keyed,
        @Nullable Supplier<String> body) {
    public static HttpTarget get(int port, Map<String, String> headers, Supplier<String> path) {
        return new HttpTarget(port, path, headers, false, null);
    }

    public static HttpTarget post(int port, Map<String, String> headers, String path, Supplier<String> body) {
        return new HttpTarget(port, () -> path, headers, true, body);
    }
}
