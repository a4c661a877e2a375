package dk.kk.shared.kpi.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Adds up the rows that lie at the same place on the same days: each event adds some, and most take another's back. */
@ApplicationScoped
class CompactMovements {

    /** So many rows more than sums are worth the writing, and a part of all of them. */
    private static final int WORTHWHILE = 10_000;

    private static final int PART = 4;

    private final Movements movements;
    private final MovementState state;

    CompactMovements(Movements movements, MovementState state) {
        this.movements = movements;
        this.state = state;
    }

    /** Asked first, and without holding anybody up: most of the time it is not. */
    boolean isWorthwhile() {
        var rows = movements.rows();
        return rows.superfluous() >= WORTHWHILE && rows.superfluous() >= rows.sums() / PART;
    }

    /** Those that are to be worked out anew are left to that. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void compact() {
        state.freeze();
        if (state.isOfTheseDefinitions()) {
            movements.replaceAll(movements.all().movements());
            state.writtenAnew();
        }
    }
}
