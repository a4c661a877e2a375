package dk.kk.shared.citizen.cpr;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a citizen in the order they were registered, without their digits; the current one has no reason.
 *
 * @param version the citizen's
 */
public record NumbersView(List<NumberRow> numbers, long version) {

    /**
     * @param validFrom null where nobody said since when: of the number a citizen was registered under
     * @param validTo the first day of the number that followed; null for the current one, and for one that never was theirs
     * @param recordedAt null where nobody kept it
     * @param replacedBecause why it holds no more; a wrongly registered one finds the citizen no more
     */
    public record NumberRow(
            NumberKind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant recordedAt,
            @Nullable Instant replacedAt,
            @Nullable NumberReason replacedBecause) {}

    static NumbersView of(NumberHistory history, long version) {
        var numbers = history.numbers().stream()
                .map(number -> new NumberRow(
                        number.kind(),
                        number.validFrom(),
                        history.endOf(number),
                        number.recordedAt(),
                        number.replacedAt(),
                        number.replacedBecause()))
                .toList();
        return new NumbersView(numbers, version);
    }
}
