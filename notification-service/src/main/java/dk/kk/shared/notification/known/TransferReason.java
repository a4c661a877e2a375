package dk.kk.shared.notification.known;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a citizen went from one team to another, in citizen-service's words. */
@Schema(name = "TransferReason")
public enum TransferReason {
    MOVED_DISTRICT,
    NEED_CHANGED,
    AGREED_WITH_TEAM,
    OTHER
}
