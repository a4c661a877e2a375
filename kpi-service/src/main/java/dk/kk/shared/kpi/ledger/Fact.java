package dk.kk.shared.kpi.ledger;

import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is so of a citizen on some days, known since {@code recordedAt}.
 *
 * @param endedBecause why the days of a BIF case end, in citizen-service's code; null where nobody said so, and of all other kinds
 */
public record Fact(
        FactKind kind,
        String code,
        Period days,
        Instant recordedAt,
        @Nullable Instant supersededAt,
        @Nullable String endedBecause) {

    /** @throws NullPointerException where a source sends nothing for what must be there: its stream is parked */
    public Fact {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(code);
        Objects.requireNonNull(days.from());
        Objects.requireNonNull(recordedAt);
    }

    public Fact(FactKind kind, String code, Period days, Instant recordedAt, @Nullable Instant supersededAt) {
        this(kind, code, days, recordedAt, supersededAt, null);
    }

    public KnownTime known() {
        return new KnownTime(recordedAt, supersededAt);
    }

    /** The same, held for true until then; null: it still is. */
    public Fact supersededBy(@Nullable Instant at) {
        return knownIn(new KnownTime(recordedAt, at));
    }

    /** The same, known at another time. */
    Fact knownIn(KnownTime time) {
        return new Fact(kind, code, days, time.from(), time.to(), endedBecause);
    }

    /** One fact, or none for a period that ended on the day it began. */
    static Stream<Fact> of(
            FactKind kind,
            String code,
            LocalDate from,
            @Nullable LocalDate to,
            Instant recordedAt,
            @Nullable Instant supersededAt) {
        return from.equals(to)
                ? Stream.empty()
                : Stream.of(new Fact(kind, code, new Period(from, to), recordedAt, supersededAt));
    }
}
