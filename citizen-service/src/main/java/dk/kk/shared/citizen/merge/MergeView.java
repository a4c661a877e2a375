package dk.kk.shared.citizen.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a registration is seen as, and was.
 *
 * @param mergedInto null: nobody but itself
 */
public record MergeView(
        UUID aliasId, long version, @Nullable UUID mergedInto, List<MergeRowView> merges) {

    public record MergeRowView(
            UUID citizenId,
            MergeReason reason,
            Instant mergedAt,
            String mergedBy,
            @Nullable PartReason partReason,
            @Nullable Instant partedAt,
            @Nullable String partedBy) {}

    static MergeView of(MergeAlias alias) {
        var rows = alias.merges().stream().map(MergeView::row).toList();
        return new MergeView(
                alias.citizenId(),
                alias.version(),
                alias.standing().map(Merge::citizenId).orElse(null),
                rows);
    }

    private static MergeRowView row(Merge merge) {
        var parting = merge.parting();
        return new MergeRowView(
                merge.citizenId(),
                merge.reason(),
                merge.at(),
                merge.by(),
                parting == null ? null : parting.reason(),
                parting == null ? null : parting.at(),
                parting == null ? null : parting.by());
    }
}
