package dk.kk.shared.kpi.movement;

import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of the movements as a whole. */
@ApplicationScoped
class MovementState {

    private final Database database;

    MovementState(Database database) {
        this.database = database;
    }

    /**
     * How the figures compared with the facts when they were checked last.
     *
     * @param differing so many numbers were others; both null: never checked
     */
    record LastCheck(@Nullable Instant checkedAt, @Nullable Long differing) {}

    /** Whether the movements were worked out by the definitions of this version. */
    boolean isOfTheseDefinitions() {
        return database.first(
                        "select definitions is not distinct from ? as same from movement_state",
                        row -> row.flag("same"),
                        Recount.DEFINITIONS)
                .orElse(false);
    }

    /** Whether they are to be worked out now: not while a replay, of whichever instance, fills an empty ledger. */
    boolean areToBeWorkedOut() {
        return database.first("""
                        select definitions is distinct from ? and not (definitions is null and exists (
                            select from replay where state = 'RUNNING' and seen_at > clock_timestamp() - interval '1 minute')) as due
                        from movement_state
                        """, row -> row.flag("due"), Recount.DEFINITIONS).orElse(false);
    }

    /**
     * Facts were written without their movements. It locks the state until the transaction's end, though it may change nothing: whoever
     * works all movements out has not begun, and will see the facts; or has ended, and does it again.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void workOutLater() {
        database.run("update movement_state set definitions = null where definitions is not null");
    }

    /**
     * From here on the transaction reads one state of the database, and no other one writes the movements anew. Writers of events
     * go on: what they add is not seen, and stays.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void freeze() {
        database.run("set transaction isolation level repeatable read");
        database.run("lock table movement_state in exclusive mode"); // takes no snapshot: the next statement does
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void writtenAnew() {
        database.run("update movement_state set generation = generation + 1, definitions = ?", Recount.DEFINITIONS);
    }

    void checked(Instant at, long differing) {
        database.run("update movement_state set checked_at = ?, differing = ?", at, differing);
    }

    LastCheck lastCheck() {
        return database.first(
                        "select checked_at, differing from movement_state",
                        row -> new LastCheck(row.instantOrNull("checked_at"), row.numberOrNull("differing")))
                .orElseThrow();
    }
}
