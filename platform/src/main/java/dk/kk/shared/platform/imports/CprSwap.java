package dk.kk.shared.platform.imports;

import dk.kk.shared.platform.cpr.Cpr;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives what is stored instead of CPR numbers, while the file streams in and before anything is stored. citizen-service answers
 * from its blind index, the others ask citizen-service. Called in the upload's transaction.
 */
public interface CprSwap {

    /** At most 500 numbers; the answers in the same order, null where nobody is known by the number: {@code citizen-unknown}. */
    List<@Nullable SwappedCpr> swap(List<Cpr> cprs);

    /**
     * @param citizenId orders the rows, is audited, and is {@link StagedRow#citizen()}
     * @param instead further values to stage in place of the number (ciphertext, blind index), by column; mostly none
     */
    record SwappedCpr(UUID citizenId, Map<String, String> instead) {

        public static SwappedCpr of(UUID citizenId) {
            return new SwappedCpr(citizenId, Map.of());
        }
    }
}
