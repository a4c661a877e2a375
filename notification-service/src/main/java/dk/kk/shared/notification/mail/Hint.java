package dk.kk.shared.notification.mail;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.Escalation;
import dk.kk.shared.notification.known.StopPhase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an alert was raised, sent on, came back or went up: the news of an alert that a person may be told by e-mail.
 *
 * @param version of the alert's event that says so
 * @param centre above the team; null where the directory knows none
 * @param at business time
 */
record Hint(
        UUID alert,
        long version,
        AlertKind kind,
        String team,
        @Nullable String centre,
        @Nullable String caseworker,
        Escalation escalation,
        boolean greenLine,
        @Nullable StopPhase stopPhase,
        Instant at) {

    boolean isEscalated() {
        return escalation != Escalation.NONE;
    }

    /** Waits for no digest and no morning: a stop that somebody must act on, a citizen on the green line, what nobody acted on. */
    boolean isUrgent() {
        return isEscalated()
                || greenLine
                || (stopPhase != null
                        && switch (stopPhase) {
                            case HEARING, DECIDED, EFFECTIVE, BENEFIT_ENDED -> true;
                            case CONSIDERED, RESUMED, DROPPED, WITHDRAWN -> false;
                        });
    }
}
