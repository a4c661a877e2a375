package dk.kk.shared.notification.reconciliation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What the page of operations shows of the reconciliation. */
@Singleton
public class LastRuns {
    private final Runs runs;
    private final ReconciliationHour hour;

    LastRuns(Runs runs, ReconciliationHour hour) {
        this.runs = runs;
        this.hour = hour;
    }

    /** Begun last, however it went. */
    public Optional<ReconciliationRun> last() {
        return runs.last();
    }

    public Optional<ReconciliationRun> done() {
        return runs.lastDone();
    }

    /** Oldest first. */
    public List<NamedBreak> breaks(ReconciliationRun run, int atMost) {
        return runs.breaks(run.id()).stream().limit(atMost).toList();
    }

    /** @throws dk.kk.shared.platform.problem.RuleViolation {@code reconciliation-running} */
    public void begin(String askedBy) {
        hour.begin(askedBy);
    }
}
