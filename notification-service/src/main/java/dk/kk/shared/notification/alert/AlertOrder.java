package dk.kk.shared.notification.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a list of alerts is sorted: by when they were raised. */
@Schema(name = "AlertOrder")
public enum AlertOrder {
    OLDEST_FIRST,
    NEWEST_FIRST
}
