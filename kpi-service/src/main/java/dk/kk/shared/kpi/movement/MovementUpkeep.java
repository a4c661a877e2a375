package dk.kk.shared.kpi.movement;

import dk.kk.shared.platform.clock.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What the movements need now and then. Several instances may do it: one after the other, and the second finds nothing to do. */
@ApplicationScoped
class MovementUpkeep {

    private static final Logger LOG = Logger.getLogger(MovementUpkeep.class);

    private final MovementState state;
    private final RebuildMovements rebuild;
    private final CompactMovements compact;
    private final CheckFigures check;
    private final MovementSettings settings;
    private final BusinessClock clock;

    MovementUpkeep(
            MovementState state,
            RebuildMovements rebuild,
            CompactMovements compact,
            CheckFigures check,
            MovementSettings settings,
            BusinessClock clock) {
        this.state = state;
        this.rebuild = rebuild;
        this.compact = compact;
        this.check = check;
        this.settings = settings;
        this.clock = clock;
    }

    /** A version with other definitions works the movements out anew before it answers; so it is once an empty ledger was filled. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void rebuildIfOfOtherDefinitions() {
        if (state.areToBeWorkedOut()) {
            LOG.infof("Figures were worked out by these definitions: %d movements are others", rebuild.rebuild());
        }
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void compact() {
        if (compact.isWorthwhile()) {
            compact.compact();
            LOG.debug("Movements were added up");
        }
    }

    @Scheduled(every = "10s", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void checkIfDue() {
        var last = state.lastCheck().checkedAt();
        var every = settings.checkEvery();
        if (every.isPositive()
                && state.isOfTheseDefinitions()
                && (last == null
                        || Duration.between(last, clock.instant()).abs().compareTo(every) >= 0)) {
            check();
        }
    }

    /** Figures that differ from the facts are worked out anew; the metric tells until the next check. */
    private void check() {
        var differing = check.differing();
        if (differing > 0) {
            LOG.errorf("Figures differed from the facts in %d numbers and are worked out anew", differing);
            rebuild.rebuild();
        }
    }
}
