package dk.kk.shared.notification.directorygap;

import static dk.kk.shared.notification.incident.IncidentKind.DIRECTORY_GAP;

import dk.kk.shared.notification.directorygap.DirectoryGaps.Gap;
import dk.kk.shared.notification.incident.Incidents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Wakes every minute: a gap that was there the last time, too, is an incident until it is gone. Units, employees and citizens are
 * heard in no order, so one look alone says nothing.
 */
@Singleton
class TellOfGaps {
    private final DirectoryGaps gaps;
    private final Incidents incidents;
    private Set<Gap> before = Set.of();

    TellOfGaps(DirectoryGaps gaps, Incidents incidents) {
        this.gaps = gaps;
        this.incidents = incidents;
    }

    @Scheduled(every = "${shared.directory-gaps.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        QuarkusTransaction.requiringNew().run(this::tell);
    }

    private void tell() {
        var now = gaps.find();
        now.stream()
                .filter(before::contains)
                .forEach(gap ->
                        incidents.raise(DIRECTORY_GAP, gap.name(), gap.kind().name()));
        incidents.clearAllBut(DIRECTORY_GAP, now.stream().map(Gap::name).toList());
        before = now;
    }
}
