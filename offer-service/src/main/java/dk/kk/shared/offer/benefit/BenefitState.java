package dk.kk.shared.offer.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole state of a benefit, as other services may know it: all that was ever recorded of its days. Add fields; never rename or remove one. */
record BenefitState(UUID benefitId, UUID citizenId, BenefitType benefitType, List<Row> rows) {

    /** On {@code [startedOn, endedOn)}, as believed during {@code [recordedAt, supersededAt)}. */
    @Schema(name = "BenefitRow")
    record Row(
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    static BenefitState of(Benefit benefit) {
        var history = benefit.history();
        var rows = new ArrayList<Row>();
        for (var i = 0; i < history.size(); i++) {
            var paid = history.get(i);
            var supersededAt = i + 1 < history.size() ? history.get(i + 1).recordedAt() : null;
            rows.add(new Row(paid.startedOn(), paid.endedOn(), paid.recordedAt(), supersededAt));
        }
        return new BenefitState(benefit.id(), benefit.citizenId(), benefit.benefitType(), rows);
    }
}
