package dk.kk.shared.notification.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run that was cut off by a stop of the service is {@code RUNNING} until the next one begins, and then {@code FAILED}. */
@Schema(name = "ReconciliationRunPhase")
public enum RunPhase {
    RUNNING,
    DONE,
    FAILED
}
