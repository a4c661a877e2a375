package dk.kk.shared.notification.operations;

/** How far a service can be reached. */
enum Reach {
    READY("ready", "good"),
    NOT_READY("not-ready", "bad"),
    /** Its API answers, its management interface does not. */
    UNTOLD("untold", "warn"),
    AWAY("away", "bad");

    private final String key;
    private final String tone;

    Reach(String key, String tone) {
        this.key = key;
        this.tone = tone;
    }

    public String key() {
        return key;
    }

    /** A class of the stylesheet. */
    public String tone() {
        return tone;
    }
}
