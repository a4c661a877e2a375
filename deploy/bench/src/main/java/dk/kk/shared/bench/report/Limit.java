package dk.kk.shared.bench.report;

import dk.kk.shared.bench.contest.Contest.Round;
import java.util.List;

/** What ours must not be above in any round, whatever others do: {@code p99Millis} at most 10. */
public record Limit(String id, String measure, double most) {
    double worst(List<Round> rounds) {
        return rounds.stream()
                .mapToDouble(round -> round.value(Result.OURS, measure))
                .max()
                .orElseThrow();
    }
}
