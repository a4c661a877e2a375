package dk.kk.shared.notification.planalert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a social action plan is SOF's matter. */
@Schema(name = "PlanReason")
public enum PlanReason {
    /** The citizen declined it, and no other one was offered or made since. */
    DECLINED,
    /** In force, and neither made nor followed up for long; no other one in force is newer. */
    STALE,
    /** Neither any more. */
    SETTLED
}
