package dk.kk.shared.kpi.duty;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Where a duty stands, and in which words. */
@Embeddable
record SourceText(
        @Enumerated(EnumType.STRING) SourceDocument document,
        String sectionDa,
        String sectionEn,
        String quoteDa,
        String quoteEn) {
    BothLanguages section() {
        return new BothLanguages(sectionDa, sectionEn);
    }

    BothLanguages quote() {
        return new BothLanguages(quoteDa, quoteEn);
    }
}
