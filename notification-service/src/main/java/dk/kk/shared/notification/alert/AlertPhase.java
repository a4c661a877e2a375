package dk.kk.shared.notification.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an alert stands. */
@Schema(name = "AlertPhase")
enum AlertPhase {
    OPEN,
    ACKNOWLEDGED,
    WITHDRAWN
}
