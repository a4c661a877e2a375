package dk.kk.shared.notification.incident;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong; each kind says in the runbook what to do about it. */
@Schema(name = "IncidentKind")
public enum IncidentKind {
    /** Another system did not take what it subscribes to, as often as it was tried. */
    DELIVERY_EXHAUSTED,
    /** The directory lacks something, and alerts go round it. */
    DIRECTORY_GAP,
    /** A stop and what SOF was told of it do not agree. */
    RECONCILIATION_BREAK,
    /** Whether they agree could not be found out. */
    RECONCILIATION_FAILED;

    /** As in metrics and texts: {@code delivery-exhausted}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
