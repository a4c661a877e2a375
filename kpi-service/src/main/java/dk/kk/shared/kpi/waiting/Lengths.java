package dk.kk.shared.kpi.waiting;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long some waits lasted, in whole seconds; null of none. Each is a value that occurred, as percentile_disc of PostgreSQL. */
public record Lengths(List<Long> sorted) {

    public static Lengths of(Collection<Long> seconds) {
        return new Lengths(seconds.stream().sorted().toList());
    }

    /** The shortest that half of them do not exceed. */
    public @Nullable Long median() {
        return share(0.5);
    }

    /** The same of nine tenths. */
    public @Nullable Long ninetyPercent() {
        return share(0.9);
    }

    public @Nullable Long longest() {
        return share(1);
    }

    private @Nullable Long share(double share) {
        return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
