package dk.kk.shared.kpi.approachwait;

import static dk.kk.shared.kpi.approachwait.ApproachPhase.LAPSED;
import static dk.kk.shared.kpi.approachwait.ApproachPhase.REACHED;
import static dk.kk.shared.kpi.approachwait.ApproachPhase.WAITING;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.waiting.Lengths;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the approaches to one side come to, of citizens on the green line or of the others. Counts are of approaches, not of citizens.
 *
 * @param onGreenLine as known when the citizen asked
 * @param reached a caseworker spoke with the citizen; the three times are of these, and null where there is none
 * @param waiting nobody has yet
 * @param lapsed nobody will any more
 */
@Schema(name = "ApproachGroupWaits")
public record GroupWaits(
        Administration side,
        boolean onGreenLine,
        long reached,
        long waiting,
        long lapsed,

        @Schema(description = "Half of those who were reached waited no longer") @Nullable
        Long medianSeconds,

        @Schema(description = "Nine tenths of those who were reached waited no longer") @Nullable
        Long ninetyPercentSeconds,

        @Nullable Long longestSeconds,

        @Schema(description = "Of the one who still waits and asked first, until measuredAt") @Nullable
        Long longestWaitingSeconds) {
    /** Side by side, those on the green line first. */
    static List<GroupWaits> of(Collection<HeardApproach> asked, Instant now) {
        return Stream.of(Administration.values())
                .flatMap(side -> Stream.of(true, false).map(onGreenLine -> of(side, onGreenLine, asked, now)))
                .toList();
    }

    private static GroupWaits of(
            Administration side, boolean onGreenLine, Collection<HeardApproach> asked, Instant now) {
        var group = asked.stream()
                .filter(approach -> approach.side() == side && approach.onGreenLine() == onGreenLine)
                .toList();
        var reached = Lengths.of(in(group, REACHED)
                .map(approach -> approach.seconds(requireNonNull(approach.reachedAt())))
                .toList());
        var waiting = Lengths.of(
                in(group, WAITING).map(approach -> approach.seconds(now)).toList());
        return new GroupWaits(
                side,
                onGreenLine,
                reached.sorted().size(),
                waiting.sorted().size(),
                in(group, LAPSED).count(),
                reached.median(),
                reached.ninetyPercent(),
                reached.longest(),
                waiting.longest());
    }

    private static Stream<HeardApproach> in(Collection<HeardApproach> group, ApproachPhase phase) {
        return group.stream().filter(approach -> approach.phase() == phase);
    }
}
