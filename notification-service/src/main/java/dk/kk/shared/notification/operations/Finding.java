package dk.kk.shared.notification.operations;

import java.util.Locale;

/**
 * Something operations should know.
 *
 * @param subject a service's key, or {@code kafka}
 */
record Finding(Kind kind, String subject, long count) {

    enum Kind {
        AWAY("operations.finding.away", "bad"),
        NOT_READY("operations.finding.not-ready", "bad"),
        UNTOLD("operations.finding.untold", "warn"),
        RELAY_STOPPED("operations.finding.relay-stopped", "bad"),
        WAITING("operations.finding.waiting", "warn"),
        REFUSED("operations.finding.refused", "bad"),
        NOBODY_LISTENS("operations.finding.nobody-listens", "bad"),
        PARKED("operations.finding.parked", "warn"),
        IMPORT_FAILED("operations.finding.import-failed", "warn");

        private final String text;
        private final String tone;

        Kind(String text, String tone) {
            this.text = text;
            this.tone = tone;
        }
    }

    /** The key of its sentence, which takes count and subject. */
    public String text() {
        return kind.text;
    }

    boolean isBad() {
        return kind.tone.equals("bad");
    }

    /** Differs when the sentence does, but for how many wait in an outbox: that changes all the time. */
    String mark() {
        return kind.name().toLowerCase(Locale.ROOT) + "." + subject + (kind == Kind.WAITING ? "" : "." + count);
    }
}
