package dk.kk.shared.failpoints;

/** The moments at which a halt could lose or double something; each is a method of platform, entered or left. */
public enum Point {
    /** A change is written, its event is about to be stored beside it in a transaction that is still open. */
    WRITTEN_NOT_COMMITTED("outbox.Outbox", "row", Side.ENTERED),
    /** A change is committed, its event is about to be sent. */
    COMMITTED_NOT_SENT("outbox.UnsentRows", "message", Side.ENTERED),
    /** The broker has the event, the outbox does not know. */
    SENT_NOT_REMOVED("outbox.UnsentRows", "removeSent", Side.ENTERED),
    /** The outbox has just forgotten that the event waits: the broker must have it. */
    REMOVED("outbox.UnsentRows", "removeSent", Side.LEFT),
    /** Events have been applied in a transaction that is still open. */
    APPLIED_NOT_COMMITTED("consumer.InboxTransaction", "apply", Side.LEFT),
    /** What events did is committed, their offsets are not. */
    COMMITTED_NOT_ACKNOWLEDGED("consumer.Inbox", "receive", Side.LEFT);

    private final String type;
    private final String method;
    private final Side side;

    Point(String type, String method, Side side) {
        this.type = "dk/kk/shared/platform/" + type.replace('.', '/');
        this.method = method;
        this.side = side;
    }

    enum Side {
        ENTERED,
        LEFT
    }

    /** With slashes, as the JVM names it. */
    String type() {
        return type;
    }

    String method() {
        return method;
    }

    Side side() {
        return side;
    }
}
