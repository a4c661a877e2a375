package dk.kk.shared.notification.operations;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An import as a service's list of imports tells it.
 *
 * @param failure the code of why it failed; null unless it did
 */
record ImportProgress(
        String source,
        String phase,
        long rows,
        long unchanged,
        long merged,
        @Nullable String failure) {
    private static final Set<String> TOLD = Set.of("RECEIVED", "MERGING", "FAILED");

    /** The last of each source, where it goes on or has failed. */
    static List<ImportProgress> told(List<ImportProgress> newestFirst) {
        var sources = new HashSet<String>();
        return newestFirst.stream()
                .filter(progress -> sources.add(progress.source))
                .filter(progress -> TOLD.contains(progress.phase))
                .toList();
    }

    public boolean isFailed() {
        return phase.equals("FAILED");
    }

    /** {@code merging}, as in texts. */
    public String phaseKey() {
        return phase.toLowerCase(Locale.ROOT);
    }

    public long done() {
        return merged + unchanged;
    }
}
