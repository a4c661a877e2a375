package dk.kk.shared.notification.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an attempt. Nothing of what a receiver says is kept but this. */
@Schema(name = "DeliveryOutcome")
public enum Outcome {
    /** 2xx, and the answer came to its end. */
    DELIVERED,
    /** 3xx: never followed. */
    REDIRECTED,
    /** 410: the receiver says that it is no more. */
    GONE,
    /** Another 4xx. */
    REFUSED,
    /** 5xx. */
    SERVER_ERROR,
    /** What came is no HTTP answer, or one of no known kind. */
    NO_HTTP_ANSWER,
    /** The connection ended before the answer did. */
    CLOSED,
    /** No secure connection: certificate, host name or protocol. */
    TLS,
    TIMED_OUT,
    /** No connection. */
    UNREACHABLE,
    /** The host has no address. */
    UNRESOLVED,
    /** The URL, or the address its host has by now, may not be called. */
    ADDRESS_REFUSED;

    static Outcome of(int status) {
        return switch (status / 100) {
            case 2 -> DELIVERED;
            case 3 -> REDIRECTED;
            case 4 -> status == 410 ? GONE : REFUSED;
            case 5 -> SERVER_ERROR;
            default -> NO_HTTP_ANSWER;
        };
    }
}
