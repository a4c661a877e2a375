package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that plan-service has of what a side is to be told, a page at a time, beside what the side was told. */
@Singleton
class LookAtMatters {
    private final PlanLedger ledger;
    private final CompareMatters compare;

    LookAtMatters(PlanLedger ledger, CompareMatters compare) {
        this.ledger = ledger;
        this.compare = compare;
    }

    /** @param counts null: plan-service did not answer, and nothing was found out */
    record FoundMatters(@Nullable MatterCounts counts, List<Break> breaks) {}

    FoundMatters look(Instant settledBefore) {
        var ids = new HashSet<UUID>();
        var breaks = new ArrayList<Break>();
        var counts = new ArrayList<MatterCounts>();
        try {
            ledger.pages(page -> {
                var traces = compare.trace(page);
                counts.add(MatterCounts.of(traces, settledBefore));
                traces.forEach(trace -> breaks.addAll(trace.breaks(settledBefore)));
                page.forEach(matter -> ids.add(matter.id()));
            });
        } catch (RuleViolation _) {
            return new FoundMatters(null, List.of()); // of the stops all was found out
        }
        breaks.addAll(compare.unknown(ids, settledBefore));
        return new FoundMatters(counts.stream().reduce(MatterCounts.NONE, MatterCounts::plus), breaks);
    }
}
