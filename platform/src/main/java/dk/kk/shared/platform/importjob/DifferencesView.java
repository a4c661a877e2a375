package dk.kk.shared.platform.importjob;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import says otherwise than the deliveries of its source before it.
 *
 * @param against the source's last import before it that was done; null: there was none
 * @param complete as its sender said
 * @param newRows those without a word before; refused rows are in no count
 * @param returnedRows gone from a complete delivery before, and back
 * @param goneRows null where the file is not said to be complete: then nothing can be said
 * @param rows a page of them
 */
@Schema(name = "ImportDifferences")
public record DifferencesView(
        @Nullable UUID against,
        boolean complete,
        long newRows,
        long changedRows,
        long returnedRows,
        @Nullable Long goneRows,
        List<DifferenceView> rows) {

    static DifferencesView of(
            @Nullable UUID against, boolean complete, Map<DifferenceKind, Long> counts, List<DifferenceView> rows) {
        return new DifferencesView(
                against,
                complete,
                counts.getOrDefault(DifferenceKind.NEW, 0L),
                counts.getOrDefault(DifferenceKind.CHANGED, 0L),
                counts.getOrDefault(DifferenceKind.RETURNED, 0L),
                complete ? counts.getOrDefault(DifferenceKind.GONE, 0L) : null,
                rows);
    }
}
