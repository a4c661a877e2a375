package dk.kk.shared.notification.inbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer to BIF that was sent from the page, and how far it came.
 *
 * @param choice stays chosen where it was not taken
 * @param version of the alert on whose page it was chosen: sent again from there, it is still the same answer
 */
record SentAnswer(
        @Nullable HearingAnswer choice, Fate fate, @Nullable Long version) {

    /** Which answer it was stands in no address: codes of it tell of health. */
    static final SentAnswer TAKEN = new SentAnswer(null, Fate.TAKEN, null);

    enum Fate {
        TAKEN(303),
        UNCHOSEN(422),
        /** BIF has decided or dropped the stop. */
        TOO_LATE(409),
        REFUSED(403),
        /** Whether offer-service has it is not known. */
        UNANSWERED(503);

        private final int status;

        Fate(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    public boolean isTaken() {
        return fate == Fate.TAKEN;
    }

    public boolean isUnchosen() {
        return fate == Fate.UNCHOSEN;
    }

    /** Of the text {@code sent.<means>}. */
    public String means() {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice where it was not taken. */
    public @Nullable HearingAnswer kept() {
        return isTaken() ? null : choice;
    }
}
