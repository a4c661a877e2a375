package dk.kk.shared.kpi.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** The day alone changes figures: a plan grows old, a course ends. Looks every second, finds work mostly at midnight. */
@ApplicationScoped
class StandingsTick {

    private static final int AT_MOST = 1_000;

    private final KeepStandings keepStandings;

    StandingsTick(KeepStandings keepStandings) {
        this.keepStandings = keepStandings;
    }

    /** A transaction per thousand citizens. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().call(() -> keepStandings.keepDue(AT_MOST));
        } while (more);
    }
}
