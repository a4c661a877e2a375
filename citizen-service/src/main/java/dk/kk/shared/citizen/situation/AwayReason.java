package dk.kk.shared.citizen.situation;

import io.smallrye.mutiny.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a part is away. */
@Schema(name = "PartAwayReason")
enum AwayReason {
    UNREACHABLE,
    TOO_SLOW,
    /** The service answered that something is wrong on its side, or nothing that could be read. */
    FAILED,
    /** For another reason than that the part is not the caller's: too many look-ups, or a purpose that it does not take. */
    REFUSED;

    private static final int BROKEN = 500;

    static AwayReason of(int status) {
        return status >= 400 && status < BROKEN ? REFUSED : FAILED;
    }

    static AwayReason of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException || cause instanceof java.util.concurrent.TimeoutException) {
                return TOO_SLOW;
            }
        }
        return UNREACHABLE;
    }
}
