package dk.kk.shared.local.suite;

/** A service answered something else than was asked for; the message says who asked what, and what came. */
public final class UnexpectedAnswer extends RuntimeException {
    UnexpectedAnswer(String message) {
        super(message);
    }
}
