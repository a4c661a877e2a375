package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many requests, finding notices and step notices have come how far. Where nothing is broken, {@code matters = moving + heard} and
 * {@code mustBeTold = told}.
 *
 * @param matters in plan-service, those too that are settled
 * @param moving changed within the grace, or while the run looked: compared by the next run
 * @param heard known here in the same version
 * @param mustBeTold of these, those of which a side is to be told
 * @param told of those, with an alert that is not withdrawn
 */
@Schema(name = "ReconciliationMatterCounts")
public record MatterCounts(long matters, long moving, long heard, long mustBeTold, long told) {
    static final MatterCounts NONE = new MatterCounts(0, 0, 0, 0, 0);

    static MatterCounts of(Collection<MatterTrace> traces, Instant settledBefore) {
        return new MatterCounts(
                traces.size(),
                count(traces, trace -> trace.isMoving(settledBefore)),
                count(traces, MatterTrace::isHeard),
                count(traces, MatterTrace::mustBeTold),
                count(traces, MatterTrace::isTold));
    }

    static @Nullable MatterCounts read(SqlRow row) {
        var matters = row.numberOrNull("matters");
        return matters == null
                ? null
                : new MatterCounts(
                        matters,
                        row.number("matters_moving"),
                        row.number("matters_heard"),
                        row.number("matters_must_be_told"),
                        row.number("matters_told"));
    }

    MatterCounts plus(MatterCounts more) {
        return new MatterCounts(
                matters + more.matters,
                moving + more.moving,
                heard + more.heard,
                mustBeTold + more.mustBeTold,
                told + more.told);
    }

    private static long count(Collection<MatterTrace> all, Predicate<MatterTrace> which) {
        return all.stream().filter(which).count();
    }
}
