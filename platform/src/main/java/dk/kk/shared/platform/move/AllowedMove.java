package dk.kk.shared.platform.move;

import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An operation that the caller may call next: the present phase and the caller's role let it through. What is sent with it is judged
 * when it is called.
 *
 * @param operation the operation's id in the OpenAPI document
 * @param to the phase it leads to; null where it stays in the present one
 */
@Schema(name = "AllowedMove")
public record AllowedMove(
        String operation,
        String method,
        String path,
        @Nullable String to) {

    /** Whether one of them leads there. */
    public static boolean leads(Collection<AllowedMove> moves, Enum<?> to) {
        return moves.stream().anyMatch(move -> to.name().equals(move.to()));
    }
}
