package dk.kk.shared.notification.reconciliation;

import static dk.kk.shared.notification.reconciliation.BreakKind.ALERT_MISSING;
import static dk.kk.shared.notification.reconciliation.BreakKind.ALERT_NOT_WITHDRAWN;
import static dk.kk.shared.notification.reconciliation.BreakKind.ALERT_PHASE_DIFFERS;
import static dk.kk.shared.notification.reconciliation.BreakKind.ALERT_UNSENT;
import static dk.kk.shared.notification.reconciliation.BreakKind.HEARD_STALE;
import static dk.kk.shared.notification.reconciliation.BreakKind.NOT_HEARD;

import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.known.Stops;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stop in offer-service beside all that this service has of it.
 *
 * @param heard the version that is applied here; null: none
 * @param need what the rule says now; null where it is not asked: no day of the stop is known
 */
record StopTrace(
        LedgerStop stop,
        @Nullable Long heard,
        @Nullable AlertNeed need,
        @Nullable FoundAlert alert) {

    /** Both sides speak of the same version: only then can the rest be compared. */
    boolean isHeard() {
        return heard != null && heard == stop.version();
    }

    /** Not a break but on its way: it changed within the grace, or while we looked. */
    boolean isMoving(Instant settledBefore) {
        var movedMeanwhile = heard != null && heard > stop.version();
        return !isHeard() && (movedMeanwhile || isYoung(stop.recordedAt(), settledBefore));
    }

    boolean mustBeTold() {
        return isHeard() && need != null && StopRule.mustBeTold(need);
    }

    boolean isTold() {
        return isHeard() && alert != null && !alert.withdrawn();
    }

    boolean isSent() {
        return alert != null && alert.unsentSince() == null;
    }

    boolean isAcknowledged() {
        return alert != null && alert.acknowledgedAt() != null;
    }

    /** Nobody acted by the deadline. No break: the alert goes up by itself. */
    boolean isOverdue(Instant now) {
        return alert != null && alert.isOverdue(now);
    }

    /** @param settledBefore what was recorded later may still be on its way */
    List<Break> breaks(Instant settledBefore) {
        if (isMoving(settledBefore)) {
            return List.of();
        }
        if (!isHeard()) {
            return List.of(broken(heard == null ? NOT_HEARD : HEARD_STALE, stop.recordedAt()));
        }
        var breaks = new ArrayList<Break>();
        if (mustBeTold() && !isTold()) {
            breaks.add(broken(ALERT_MISSING, stop.recordedAt()));
        }
        if (alert != null) {
            compare(alert, breaks, settledBefore);
        }
        return breaks;
    }

    private void compare(FoundAlert found, List<Break> breaks, Instant settledBefore) {
        var nobody = need == null || need.to() == null;
        if (nobody && found.waiting()) {
            breaks.add(broken(ALERT_NOT_WITHDRAWN, stop.recordedAt()));
        } else if (!found.withdrawn() && found.phase() != stop.phase()) {
            breaks.add(broken(ALERT_PHASE_DIFFERS, stop.recordedAt()));
        }
        var unsent = found.unsentSince();
        if (unsent != null && !isYoung(unsent, settledBefore)) {
            breaks.add(broken(ALERT_UNSENT, unsent));
        }
    }

    private Break broken(BreakKind kind, Instant since) {
        return new Break(
                kind, new StreamRef(Stops.KIND.kind(), stop.stopId()), alert == null ? null : alert.id(), null, since);
    }

    private static boolean isYoung(Instant recordedAt, Instant settledBefore) {
        return recordedAt.isAfter(settledBefore);
    }
}
