package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.ledger.ReplacedFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps how citizens move now instead of how they moved by their former facts, in the transaction of the facts themselves. */
@ApplicationScoped
class KeepMovements {

    private final Movements movements;

    KeepMovements(Movements movements) {
        this.movements = movements;
    }

    void replaced(@Observes ReplacedFacts replaced) {
        var sums = new MovementSums();
        replaced.before().values().forEach(sums::remove);
        replaced.after().values().forEach(sums::add);
        movements.add(sums.movements());
    }
}
