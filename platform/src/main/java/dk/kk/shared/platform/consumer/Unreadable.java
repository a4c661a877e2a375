package dk.kk.shared.platform.consumer;

/** The event cannot be read; it says which part, never its value. */
final class Unreadable extends RuntimeException {
    private final String why;

    Unreadable(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
