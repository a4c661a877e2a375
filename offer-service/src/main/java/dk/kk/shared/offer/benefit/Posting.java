package dk.kk.shared.offer.benefit;

import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.stream.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A benefit as the paying system has it.
 *
 * @param endedOn the first day without it
 */
record Posting(
        String number,
        BenefitType type,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        Origin origin) {
    static Posting of(StagedRow row, Origin origin) {
        return new Posting(
                row.text("benefit_number"),
                row.code("benefit_type", BenefitType.class),
                row.date("started_on"),
                row.dateOrNull("ended_on"),
                origin);
    }
}
