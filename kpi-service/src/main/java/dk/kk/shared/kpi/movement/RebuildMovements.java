package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;

/** Works out all movements from the facts, and puts them in the place of those there are. Nobody waits: readers and writers go on. */
@ApplicationScoped
class RebuildMovements {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int CITIZENS_AT_A_TIME = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Facts facts;
    private final Movements movements;
    private final MovementState state;
    private final Database database;

    RebuildMovements(Facts facts, Movements movements, MovementState state, Database database) {
        this.facts = facts;
        this.movements = movements;
        this.state = state;
        this.database = database;
    }

    /** How many of the movements were others before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int rebuild() {
        state.freeze();
        database.allow(LONGEST);
        var worked = workedOut();
        var before = new MovementSums();
        movements.all().movements().forEach(movement -> before.add(movement, -1));
        var anew = worked.movements();
        anew.forEach(movement -> before.add(movement, 1));
        movements.replaceAll(anew);
        state.writtenAnew();
        return before.movements().size();
    }

    private MovementSums workedOut() {
        var sums = new MovementSums();
        var last = FIRST;
        for (var some = facts.citizensAfter(last, CITIZENS_AT_A_TIME);
                !some.isEmpty();
                some = facts.citizensAfter(last, CITIZENS_AT_A_TIME)) {
            sums.add(facts.of(some).values());
            last = some.getLast();
        }
        return sums;
    }
}
