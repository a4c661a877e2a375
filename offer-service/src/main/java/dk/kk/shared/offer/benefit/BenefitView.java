package dk.kk.shared.offer.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param rows all that was ever recorded of its days, oldest first; the last one holds */
@Schema(name = "Benefit")
record BenefitView(
        UUID id,
        UUID citizenId,
        @Nullable String benefitNumber,
        BenefitType benefitType,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        List<BenefitState.Row> rows) {

    static BenefitView of(Benefit benefit) {
        return new BenefitView(
                benefit.id(),
                benefit.citizenId(),
                benefit.benefitNumber(),
                benefit.benefitType(),
                benefit.paid().startedOn(),
                benefit.paid().endedOn(),
                BenefitState.of(benefit).rows());
    }
}
