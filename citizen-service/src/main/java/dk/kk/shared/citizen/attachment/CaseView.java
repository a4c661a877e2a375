package dk.kk.shared.citizen.attachment;

import dk.kk.shared.citizen.directory.Administration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case, with every belief there was about its days.
 *
 * @param closedOn the first day on which it is not open any more; null while it is open
 */
record CaseView(
        UUID id,
        UUID citizenId,
        Administration administration,
        @Nullable String caseNumber,
        CaseType caseType,
        boolean countsAsShared,
        String team,
        String centre,
        @Nullable String caseworker,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        long version,
        List<CaseState.CaseRow> rows) {

    static CaseView of(Case one) {
        return new CaseView(
                one.id(),
                one.citizenId(),
                one.administration(),
                one.number(),
                one.type(),
                one.type().countsAsShared(),
                one.holder().team(),
                one.holder().centre(),
                one.holder().caseworker(),
                one.days().from(),
                one.days().to(),
                one.version(),
                CaseState.of(one).rows());
    }
}
