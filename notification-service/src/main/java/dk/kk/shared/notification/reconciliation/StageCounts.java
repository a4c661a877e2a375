package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.notification.subscription.OwedEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many stops have come how far. Where nothing is broken, {@code stops = moving + heard} and {@code mustBeTold} is at most
 * {@code told}, which counts those too who were told of a stop that came to nothing.
 *
 * @param stops in offer-service
 * @param moving changed within the grace, or while the run looked: compared by the next run
 * @param heard known here in the same version
 * @param mustBeTold of which the rule says that SOF must be told
 * @param told with an alert that is not withdrawn
 * @param sent of those, with all of the alert's events sent
 * @param owed what was told of their alerts, once for each subscription that it fits
 * @param delivered of this, what a webhook took, or can be asked for where there is none
 * @param acknowledged of those that are told, where somebody acted
 * @param overdue of those that are told, where nobody acted by the deadline
 */
@Schema(name = "ReconciliationCounts")
public record StageCounts(
        long stops,
        long moving,
        long heard,
        long mustBeTold,
        long told,
        long sent,
        long owed,
        long delivered,
        long acknowledged,
        long overdue) {
    static final StageCounts NONE = new StageCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static StageCounts of(
            Collection<StopTrace> traces, Collection<OwedEvent> owed, Instant settledBefore, Instant now) {
        return new StageCounts(
                traces.size(),
                count(traces, trace -> trace.isMoving(settledBefore)),
                count(traces, StopTrace::isHeard),
                count(traces, StopTrace::mustBeTold),
                count(traces, StopTrace::isTold),
                count(traces, trace -> trace.isTold() && trace.isSent()),
                owed.size(),
                count(owed, OwedEvent::arrived),
                count(traces, trace -> trace.isTold() && trace.isAcknowledged()),
                count(traces, trace -> trace.isTold() && trace.isOverdue(now)));
    }

    StageCounts plus(StageCounts more) {
        return new StageCounts(
                stops + more.stops,
                moving + more.moving,
                heard + more.heard,
                mustBeTold + more.mustBeTold,
                told + more.told,
                sent + more.sent,
                owed + more.owed,
                delivered + more.delivered,
                acknowledged + more.acknowledged,
                overdue + more.overdue);
    }

    private static <T> long count(Collection<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }
}
