package dk.kk.shared.offer.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param payingUnit the unit that pays, by its code; null where no posting has said it
 * @param amountClass null where no posting has said it
 * @param rows all that was ever recorded of its days, oldest first; the last one holds
 * @param history the same as a person reads it, newest first: what each recording changed
 */
@Schema(name = "Benefit")
public record BenefitView(
        UUID id,
        UUID citizenId,
        @Nullable String benefitNumber,
        BenefitType benefitType,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String payingUnit,
        @Nullable AmountClass amountClass,
        List<BenefitState.Row> rows,
        List<Status> history,
        long version) {

    /** On {@code [startedOn, endedOn)}, as somebody said at {@code recordedAt}. */
    @Schema(name = "BenefitStatus")
    record Status(
            Set<BenefitChange> happened,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable AmountClass amountClass,
            @Nullable LocalDate amountSince,
            @Nullable String payingUnit,
            Instant recordedAt) {
        private static Status of(@Nullable PaidDays before, PaidDays paid) {
            return new Status(
                    BenefitChange.between(before, paid),
                    paid.startedOn(),
                    paid.endedOn(),
                    paid.amountClass(),
                    paid.amountSince(),
                    paid.payingUnit(),
                    paid.recordedAt());
        }

        static List<Status> of(List<PaidDays> history) {
            var statuses = new ArrayList<Status>();
            PaidDays before = null;
            for (var paid : history) {
                statuses.addFirst(of(before, paid));
                before = paid;
            }
            return statuses;
        }
    }

    static BenefitView of(Benefit benefit) {
        return new BenefitView(
                benefit.id(),
                benefit.citizenId(),
                benefit.benefitNumber(),
                benefit.benefitType(),
                benefit.paid().startedOn(),
                benefit.paid().endedOn(),
                benefit.paid().payingUnit(),
                benefit.paid().amountClass(),
                BenefitState.of(benefit).rows(),
                Status.of(benefit.history()),
                benefit.version());
    }
}
