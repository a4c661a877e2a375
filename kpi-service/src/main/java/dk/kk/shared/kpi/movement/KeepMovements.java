package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FilledFacts;
import dk.kk.shared.kpi.ledger.ReplacedFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps how citizens move now instead of how they moved by their former facts, in the transaction of the facts themselves. */
@ApplicationScoped
class KeepMovements {

    private final Movements movements;
    private final MovementState state;

    KeepMovements(Movements movements, MovementState state) {
        this.movements = movements;
        this.state = state;
    }

    void replaced(@Observes ReplacedFacts replaced) {
        movements.add(moved(replaced).movements());
    }

    /** Most of what a batch moves the next ones take back: all are worked out once at the end, and figures refused until then. */
    void filled(@Observes FilledFacts filled) {
        state.workOutLater();
    }

    /** By a benefit or a case at SOF alone nobody moves: it is not asked how. */
    static MovementSums moved(ReplacedFacts replaced) {
        var sums = new MovementSums();
        var citizens = new HashSet<>(replaced.before().keySet());
        citizens.addAll(replaced.after().keySet());
        for (var citizen : citizens) {
            var before = moving(replaced.before(), citizen);
            var after = moving(replaced.after(), citizen);
            if (!before.equals(after)) {
                sums.remove(before);
                sums.add(after);
            }
        }
        return sums;
    }

    private static List<Fact> moving(Map<UUID, List<Fact>> facts, UUID citizen) {
        return facts.getOrDefault(citizen, List.of()).stream()
                .filter(Standing::restsOn)
                .toList();
    }
}
