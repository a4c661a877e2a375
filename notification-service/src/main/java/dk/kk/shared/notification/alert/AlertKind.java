package dk.kk.shared.notification.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an alert tells of; each kind has its {@link AlertSource}. */
@Schema(name = "AlertKind")
public enum AlertKind {
    /** BIF stops a shared citizen's benefit. */
    BENEFIT_STOP
}
