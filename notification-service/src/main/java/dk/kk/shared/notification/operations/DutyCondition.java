package dk.kk.shared.notification.operations;

import dk.kk.shared.notification.incident.Incident;
import dk.kk.shared.notification.reconciliation.NamedBreak;
import dk.kk.shared.notification.reconciliation.ReconciliationRun;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the duty to tell SOF is kept, as far as this service knows.
 *
 * @param isKnown false: this service's own database did not answer in time
 * @param incidents those that are not cleared, oldest first, at most 200
 * @param last the run that began last; null: none ever did
 * @param done the last one that was done; null: none ever was
 * @param breaks of {@code done}, the oldest 50
 */
record DutyCondition(
        boolean isKnown,
        List<Incident> incidents,
        @Nullable ReconciliationRun last,
        @Nullable ReconciliationRun done,
        List<NamedBreak> breaks) {

    static final DutyCondition UNKNOWN = new DutyCondition(false, List.of(), null, null, List.of());

    /** Incidents that nobody sees to yet. */
    public long waiting() {
        return incidents.stream().filter(Incident::awaitsSomebody).count();
    }

    /** Differs when what is said of the whole does. */
    public String mark() {
        return "incidents." + waiting();
    }

    /** Of the run that was done, how many are not shown. */
    public long breaksNotShown() {
        return done == null ? 0 : Objects.requireNonNull(done.breaks()) - breaks.size();
    }

    public boolean hasBreaks() {
        return !breaks.isEmpty();
    }

    public boolean isRunning() {
        return last != null && last.finishedAt() == null;
    }

    /** In minutes, rounded up: what is a figure for people. */
    public long unknownMinutes() {
        return done == null || done.longestUnknownSeconds() == null ? 0 : (done.longestUnknownSeconds() + 59) / 60;
    }
}
