package dk.kk.shared.offer.benefit;

import dk.kk.shared.platform.stream.Origin;
import dk.kk.shared.platform.stream.RecordedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole state of a benefit, as other services may know it: all that was ever recorded of its days, paying unit and class. Add fields; never rename or remove one. */
record BenefitState(UUID benefitId, UUID citizenId, BenefitType benefitType, Origin origin, List<Row> rows) {
    /** On {@code [startedOn, endedOn)}, as believed during {@code [recordedAt, supersededAt)}; never an amount, its class holds from {@code amountSince} on. */
    @Schema(name = "BenefitRow")
    record Row(
            LocalDate startedOn,
            @Nullable LocalDate endedOn,

            @Nullable
            @Schema(
                    description = "The unit that pays, by its code; null where no posting has said it",
                    examples = "JC1")
            String payingUnit,

            @Nullable AmountClass amountClass,
            @Nullable LocalDate amountSince,

            Instant recordedAt,
            @Nullable Instant supersededAt) {
        static Row of(PaidDays paid, @Nullable Instant supersededAt) {
            return new Row(
                    paid.startedOn(),
                    paid.endedOn(),
                    paid.payingUnit(),
                    paid.amountClass(),
                    paid.amountSince(),
                    paid.recordedAt(),
                    supersededAt);
        }
    }

    static BenefitState of(Benefit benefit) {
        return new BenefitState(
                benefit.id(),
                benefit.citizenId(),
                benefit.benefitType(),
                benefit.origin(),
                RecordedRow.told(benefit.history(), Row::of));
    }
}
