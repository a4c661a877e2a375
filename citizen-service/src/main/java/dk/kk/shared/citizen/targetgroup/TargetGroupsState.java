package dk.kk.shared.citizen.targetgroup;

import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.targetgroup.GroupOfCitizen.Membership;
import dk.kk.shared.platform.timeline.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen's target groups, told on their own topic alone. Add fields; never rename or remove one. */
record TargetGroupsState(UUID citizenId, List<TargetGroupRow> rows) {

    static final Comparator<TargetGroupRow> ORDER = comparing(TargetGroupRow::targetGroup)
            .thenComparing(TargetGroupRow::validFrom)
            .thenComparing(TargetGroupRow::recordedAt);

    record TargetGroupRow(
            TargetGroup targetGroup,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        static TargetGroupRow of(GroupOfCitizen key, Row<Membership> row) {
            return new TargetGroupRow(
                    key.targetGroup(), row.validFrom(), row.validTo(), row.recordedAt(), row.supersededAt());
        }
    }

    static TargetGroupsState of(CitizenTargetGroups stream) {
        var rows = stream.timelines().timelines().entrySet().stream()
                .flatMap(group -> group.getValue().rows().stream().map(row -> TargetGroupRow.of(group.getKey(), row)))
                .sorted(ORDER)
                .toList();
        return new TargetGroupsState(stream.citizenId(), rows);
    }
}
