package dk.kk.shared.kpi.duty;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** By when a source wants something done. @param lastDay how the suite reads the printed words */
@Embeddable
record Deadline(String deadlineDa, String deadlineEn, LocalDate lastDay) {
    BothLanguages asPrinted() {
        return new BothLanguages(deadlineDa, deadlineEn);
    }
}
