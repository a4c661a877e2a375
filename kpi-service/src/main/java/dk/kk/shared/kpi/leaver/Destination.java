package dk.kk.shared.kpi.leaver;

import static java.util.Comparator.naturalOrder;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
    /** Has no case in BIF, and the latest one was closed because of it; so the next three. */
    WORK,
    EDUCATION,
    DISABILITY_PENSION,
    /** For a known reason that is none of these. */
    BIF_CASE_ENDED_OTHERWISE,
    /** Nobody said why. */
    BIF_CASE_ENDED,
    MATCH_1_TO_3,
    /** Not matched, coarsely matched, on sickness benefit, or nothing known. */
    NO_MATCH_GROUP;

    /**
     * Empty where the citizen is in match group 4-5 on the day.
     *
     * @param known the citizen's facts that hold, as known on some day
     */
    static Optional<Destination> of(List<Fact> known, LocalDate day) {
        var ended = known.stream()
                .filter(fact -> fact.kind() == FactKind.ENDED && fact.days().contains(day))
                .map(Fact::code)
                .min(naturalOrder());
        var cell = Standing.of(known, day).cell();
        return ended.isPresent()
                ? ended.map(Destination::gone)
                : cell == null ? Optional.of(byLatestCase(known, day)) : within(cell);
    }

    private static Destination gone(String reason) {
        return switch (reason) {
            case "DEAD" -> DEAD;
            case "MOVED" -> MOVED;
            case "EMIGRATED" -> EMIGRATED;
            default -> OTHERWISE_GONE;
        };
    }

    /** Of several that were closed on the same day, the first destination that is said. */
    private static Destination byLatestCase(List<Fact> known, LocalDate day) {
        var closed = known.stream()
                .filter(fact -> fact.kind() == FactKind.BIF_CASE && isOver(fact, day))
                .toList();
        var latest = closed.stream()
                .flatMap(fact -> Stream.ofNullable(fact.days().to()))
                .max(naturalOrder());
        return closed.stream()
                .filter(fact -> latest.equals(Optional.ofNullable(fact.days().to())))
                .map(fact -> closed(fact.endedBecause()))
                .min(naturalOrder())
                .orElse(BIF_CASE_ENDED);
    }

    private static boolean isOver(Fact fact, LocalDate day) {
        return fact.days().to() != null && !fact.days().to().isAfter(day);
    }

    private static Destination closed(@Nullable String because) {
        return switch (because) {
            case "WORK" -> WORK;
            case "EDUCATION" -> EDUCATION;
            case "DISABILITY_PENSION" -> DISABILITY_PENSION;
            case "OTHER" -> BIF_CASE_ENDED_OTHERWISE;
            case null, default -> BIF_CASE_ENDED;
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
