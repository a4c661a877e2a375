package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.parking.ListedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service is. What could not be learned is null.
 *
 * @param lastSeen when it last answered this instance; null: never
 * @param parked the oldest that wait for a human
 * @param imports those that go on or have failed; of a service that takes none an empty list
 */
record ServiceCondition(
        SuiteService service,
        Reach reach,
        @Nullable Readiness readiness,
        @Nullable OutboxFigures outbox,
        @Nullable GroupLag lag,
        @Nullable List<ListedEvent> parked,
        @Nullable List<ImportProgress> imports,
        @Nullable Instant lastSeen) {

    public boolean isAway() {
        return reach == Reach.AWAY;
    }

    public boolean knowsParked() {
        return parked != null;
    }

    public long parkedCount() {
        return parked == null ? 0 : parked.size();
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        switch (reach) {
            case AWAY -> findings.add(find(Finding.Kind.AWAY, 1));
            case NOT_READY -> findings.add(find(Finding.Kind.NOT_READY, 1));
            case UNTOLD -> findings.add(find(Finding.Kind.UNTOLD, 1));
            case READY -> {
                // nothing to say
            }
        }
        if (outbox != null) {
            findings.addAll(outboxFindings(outbox));
        }
        if (lag != null && lag.members() == 0 && !isAway()) {
            findings.add(find(Finding.Kind.NOBODY_LISTENS, 1));
        }
        if (parkedCount() > 0) {
            findings.add(find(Finding.Kind.PARKED, parkedCount()));
        }
        if (imports != null && imports.stream().anyMatch(ImportProgress::isFailed)) {
            findings.add(find(
                    Finding.Kind.IMPORT_FAILED,
                    imports.stream().filter(ImportProgress::isFailed).count()));
        }
        return findings;
    }

    private List<Finding> outboxFindings(OutboxFigures figures) {
        var findings = new ArrayList<Finding>();
        if (!figures.relayAlive()) {
            findings.add(find(Finding.Kind.RELAY_STOPPED, 1));
        }
        if (figures.isSlow()) {
            findings.add(find(Finding.Kind.WAITING, figures.unsent()));
        }
        if (figures.refused() > 0) {
            findings.add(find(Finding.Kind.REFUSED, figures.refused()));
        }
        return findings;
    }

    private Finding find(Finding.Kind kind, long count) {
        return new Finding(kind, service.key(), count);
    }
}
