package dk.kk.shared.citizen.keyrotation;

import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Under which keys the CPR numbers are sealed and indexed.
 *
 * @param indexKeyInForce the key that new numbers are indexed under, whatever is set
 * @param unneededIndexKeys former keys that are set here and may be taken out: no number stands under them
 * @param rotation the last one that was started; null where none ever was
 */
record KeysView(
        List<SealedUnder> keys,
        List<IndexedUnder> indexKeys,
        String indexKeyInForce,
        List<String> unneededIndexKeys,
        @Nullable RotationView rotation) {

    /**
     * @param numbers how many are sealed under it
     * @param firstNumber the row's id of one of them
     */
    record SealedUnder(String keyId, KeyStanding standing, long numbers, long firstNumber) {}

    /**
     * @param numbers how many are indexed under it
     * @param firstNumber the row's id of one of them
     */
    record IndexedUnder(String keyId, KeyStanding standing, long numbers, long firstNumber) {}

    /**
     * @param startedAt real time, as is endedAt; null while it runs
     * @param resealed numbers that were sealed anew so far
     * @param notOpened numbers that their key did not open: they stay as they are, and the log names their rows
     * @param heldTwice numbers that somebody else was registered under meanwhile: they stay under their former key, and the log names
     *     their rows
     */
    record RotationView(
            UUID id,
            String toKey,
            String toIndexKey,
            RotationState state,
            String startedBy,
            Instant startedAt,
            @Nullable Instant endedAt,
            long resealed,
            long notOpened,
            long heldTwice) {

        static RotationView read(SqlRow row) {
            return new RotationView(
                    row.uuid("id"),
                    row.text("to_key"),
                    row.text("to_index_key"),
                    row.code("state", RotationState.class),
                    row.text("started_by"),
                    row.instant("started_at"),
                    row.instantOrNull("ended_at"),
                    row.number("resealed"),
                    row.number("not_opened"),
                    row.number("held_twice"));
        }
    }
}
