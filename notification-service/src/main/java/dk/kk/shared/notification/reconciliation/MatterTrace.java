package dk.kk.shared.notification.reconciliation;

import static dk.kk.shared.notification.reconciliation.BreakKind.ALERT_MISSING;
import static dk.kk.shared.notification.reconciliation.BreakKind.ALERT_NOT_WITHDRAWN;
import static dk.kk.shared.notification.reconciliation.BreakKind.ALERT_UNSENT;
import static dk.kk.shared.notification.reconciliation.BreakKind.HEARD_STALE;
import static dk.kk.shared.notification.reconciliation.BreakKind.NOT_HEARD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of plan-service's that a side is to be told or was, beside what this service has of it. Whoever of the side has the citizen
 * is told as long as it is open, so no rule has to be asked.
 *
 * @param heard the version that is applied here; null: none
 */
record MatterTrace(
        LedgerMatter matter, @Nullable Long heard, @Nullable MatterAlert alert) {

    boolean isHeard() {
        return heard != null && heard == matter.version();
    }

    /** Not a break but on its way: it changed within the grace, or while we looked. */
    boolean isMoving(Instant settledBefore) {
        var movedMeanwhile = heard != null && heard > matter.version();
        return !isHeard() && (movedMeanwhile || matter.recordedAt().isAfter(settledBefore));
    }

    boolean mustBeTold() {
        return isHeard() && matter.open();
    }

    boolean isTold() {
        return mustBeTold() && alert != null && !alert.withdrawn();
    }

    List<Break> breaks(Instant settledBefore) {
        if (isMoving(settledBefore)) {
            return List.of();
        }
        if (!isHeard()) {
            return List.of(broken(heard == null ? NOT_HEARD : HEARD_STALE, matter.recordedAt()));
        }
        var breaks = new ArrayList<Break>();
        if (mustBeTold() && !isTold()) {
            breaks.add(broken(ALERT_MISSING, matter.recordedAt()));
        }
        if (alert != null) {
            if (!matter.open() && alert.waiting()) {
                breaks.add(broken(ALERT_NOT_WITHDRAWN, matter.recordedAt()));
            }
            var unsent = alert.unsentSince();
            if (unsent != null && !unsent.isAfter(settledBefore)) {
                breaks.add(broken(ALERT_UNSENT, unsent));
            }
        }
        return breaks;
    }

    private Break broken(BreakKind kind, Instant since) {
        return new Break(kind, matter.stream(), alert == null ? null : alert.id(), null, since);
    }
}
