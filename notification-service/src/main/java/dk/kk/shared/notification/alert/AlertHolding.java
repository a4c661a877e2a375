package dk.kk.shared.notification.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an alert is a team's to act on. */
@Schema(name = "AlertHolding")
public enum AlertHolding {
    NOW,
    /** They had it: it was withdrawn, or was routed elsewhere before what it told was taken back. */
    BEFORE
}
