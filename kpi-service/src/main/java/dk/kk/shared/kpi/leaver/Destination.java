package dk.kk.shared.kpi.leaver;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody stands who was in match group 4-5 and is no more; the first of these that fits. */
@Schema(name = "LeaverDestination")
public enum Destination {
    DEAD,
    /** To another municipality. */
    MOVED,
    /** From the country. */
    EMIGRATED,
    /** Out of the register for another reason. */
    OTHERWISE_GONE,
    /** Has no case in BIF: work, education or a pension, the events do not say which. */
    BIF_CASE_ENDED,
    MATCH_1_TO_3,
    /** Not matched, coarsely matched, on sickness benefit, or nothing known. */
    NO_MATCH_GROUP;

    /**
     * Empty where the citizen is in match group 4-5 on the day.
     *
     * @param known the citizen's facts that are not superseded
     */
    static Optional<Destination> of(List<Fact> known, LocalDate day) {
        var ended = known.stream()
                .filter(fact -> fact.kind() == FactKind.ENDED && fact.days().contains(day))
                .map(Fact::code)
                .min(Comparator.naturalOrder());
        var cell = Standing.of(known, day).cell();
        return ended.isPresent()
                ? ended.map(Destination::gone)
                : cell == null ? Optional.of(BIF_CASE_ENDED) : within(cell);
    }

    private static Destination gone(String reason) {
        return switch (reason) {
            case "DEAD" -> DEAD;
            case "MOVED" -> MOVED;
            case "EMIGRATED" -> EMIGRATED;
            default -> OTHERWISE_GONE;
        };
    }

    private static Optional<Destination> within(Cell cell) {
        return switch (cell.column()) {
            case M1, M2, M3 -> Optional.of(MATCH_1_TO_3);
            case M4, M5 -> Optional.empty();
            case REST -> Optional.of(NO_MATCH_GROUP);
        };
    }
}
