package dk.kk.shared.citizen.attachment;

import dk.kk.shared.citizen.directory.Unit;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as a source file has it. */
public record DeliveredCase(UUID citizenId, String number, CaseType type, Responsible holder, Span days) {

    /** @param closedOn the first day on which it is not open any more */
    public static DeliveredCase of(
            UUID citizenId,
            String number,
            CaseType type,
            Unit team,
            @Nullable String caseworker,
            LocalDate openedOn,
            @Nullable LocalDate closedOn) {
        return new DeliveredCase(
                citizenId, number, type, Responsible.of(team, caseworker), new Span(openedOn, closedOn));
    }
}
