package dk.kk.shared.citizen.cases;

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
public record CaseView(
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

    public static CaseView of(Case found) {
        return new CaseView(
                found.id(),
                found.citizenId(),
                found.administration(),
                found.number(),
                found.type(),
                found.type().countsAsShared(),
                found.holder().team(),
                found.holder().centre(),
                found.holder().caseworker(),
                found.days().from(),
                found.days().to(),
                found.version(),
                CaseState.of(found).rows());
    }
}
