package dk.kk.shared.citizen.cases;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case, with every belief there was about its days.
 *
 * @param caseNumber null: it has none, or it is SOF's and the caller BIF
 * @param caseType null: it is SOF's and the caller BIF, who knows that there is a case and not of what kind
 * @param team whom to turn to: of a case of SOF's, BIF sees the single entry point
 * @param closedOn the first day on which it is not open any more; null while it is open
 * @param closedBecause null: not known, it is open, or it is SOF's
 */
public record CaseView(
        UUID id,
        UUID citizenId,
        Administration administration,
        @Nullable String caseNumber,
        @Nullable CaseType caseType,
        boolean countsAsShared,
        String team,
        String centre,
        @Nullable String caseworker,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable ClosingReason closedBecause,
        long version,
        List<CaseState.CaseRow> rows) {
    public static CaseView of(Case found) {
        return of(found, found.number(), found.type(), found.holder());
    }

    /** Without what may tell of treatment or disability. */
    public static CaseView withoutKind(Case found, ResponsibleTeam entry) {
        return of(found, null, null, entry);
    }

    private static CaseView of(Case found, @Nullable String number, @Nullable CaseType type, ResponsibleTeam holder) {
        return new CaseView(
                found.id(),
                found.citizenId(),
                found.administration(),
                number,
                type,
                found.type().countsAsShared(),
                holder.team(),
                holder.centre(),
                holder.caseworker(),
                found.days().from(),
                found.days().to(),
                found.closedBecause(),
                found.version(),
                CaseState.of(found).rows());
    }
}
