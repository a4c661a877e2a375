package dk.kk.shared.local.issuer;

import java.time.Duration;
import java.util.Optional;

/** Logins on their way: from the login page to a code, and from a code to tokens. */
final class Logins {
    /** What a code stands for. */
    record Granted(CodeRequest request, Session session) {}

    private static final Duration TO_CHOOSE = Duration.ofMinutes(30);
    private static final Duration TO_REDEEM = Duration.ofSeconds(60);

    private final Tickets<CodeRequest> begun = new Tickets<>(TO_CHOOSE, Issuer.REAL);
    private final Tickets<Granted> codes = new Tickets<>(TO_REDEEM, Issuer.REAL);

    /** The id that the login page sends back, once. */
    String begin(CodeRequest request) {
        return begun.issue(request);
    }

    Optional<CodeRequest> finish(String id) {
        return begun.take(id);
    }

    /** The client's address with a new code. */
    String withCode(CodeRequest request, Session session) {
        return request.redirect("code", codes.issue(new Granted(request, session)));
    }

    /** A code is gone once it has been tried, also by somebody it was not for. */
    Optional<Granted> redeem(String code) {
        return codes.take(code);
    }
}
