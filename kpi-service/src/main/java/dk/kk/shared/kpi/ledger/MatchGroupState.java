package dk.kk.shared.kpi.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's match groups. The five groups of 2009 were replaced in spring 2010 and no official conversion is known: who is
 * assessed under a later model keeps the last group under the model of 2009, as a fact of another kind.
 */
record MatchGroupState(List<Row> rows) {

    private static final String MODEL_OF_2009 = "2009";

    Stream<Fact> facts() {
        return rows.stream()
                .flatMap(row -> row.model.equals(MODEL_OF_2009)
                        ? row.fact(FactKind.MATCH_GROUP, row.code)
                        : lastBefore(row).stream().flatMap(code -> row.fact(FactKind.EARLIER_MATCH_GROUP, code)));
    }

    /** The last group under the model of 2009 that was known together with this row. */
    private Optional<String> lastBefore(Row later) {
        return rows.stream()
                .filter(row -> row.model.equals(MODEL_OF_2009) && row.knownWith(later))
                .filter(row -> row.validFrom.isBefore(later.validFrom))
                .max(Comparator.comparing(Row::validFrom))
                .map(Row::code);
    }

    record Row(
            String model,
            String code,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        private boolean knownWith(Row other) {
            return other.supersededAt == null
                    ? supersededAt == null
                    : !recordedAt.isAfter(other.recordedAt)
                            && (supersededAt == null || supersededAt.isAfter(other.recordedAt));
        }

        private Stream<Fact> fact(FactKind kind, String of2009) {
            return Fact.of(kind, of2009, validFrom, validTo, recordedAt, supersededAt);
        }
    }
}
