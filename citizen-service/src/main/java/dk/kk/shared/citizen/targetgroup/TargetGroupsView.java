package dk.kk.shared.citizen.targetgroup;

import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.citizen.targetgroup.TargetGroupsState.TargetGroupRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's target groups on a day.
 *
 * @param targetGroups on the day asked about
 * @param corrections what caseworkers decided and nobody has taken back, in the order it was said; null with {@code knownAt}
 * @param rows all days, as believed now or at {@code knownAt}
 */
public record TargetGroupsView(
        UUID citizenId,
        LocalDate asOf,
        @Nullable Instant knownAt,
        long version,
        List<TargetGroup> targetGroups,
        @Nullable List<CorrectedTargetGroups> corrections,
        List<TargetGroupRow> rows) {

    static TargetGroupsView of(
            CitizenTargetGroups stream,
            TwoClocks clocks,
            LocalDate today,
            @Nullable List<CorrectedTargetGroups> corrections) {
        var asOf = clocks.asOf(today);
        var timelines = stream.timelines().timelines();
        var rows = timelines.entrySet().stream()
                .flatMap(group -> clocks.believed(group.getValue().rows().stream())
                        .map(row -> TargetGroupRow.of(group.getKey(), row)))
                .sorted(TargetGroupsState.ORDER)
                .toList();
        var onDay = timelines.entrySet().stream()
                .filter(group ->
                        clocks.believed(group.getValue().rows().stream()).anyMatch(row -> row.heldOn(asOf)))
                .map(group -> group.getKey().targetGroup())
                .sorted()
                .toList();
        return new TargetGroupsView(
                stream.citizenId(), asOf, clocks.knownAt(), stream.version(), onDay, corrections, rows);
    }
}
