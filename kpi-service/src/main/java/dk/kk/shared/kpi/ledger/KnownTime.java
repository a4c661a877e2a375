package dk.kk.shared.kpi.ledger;

import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Since when something is known, and until when; without an end it still is. */
public record KnownTime(Instant from, @Nullable Instant to) {

    /** That it includes the day, in SQL: of a row's two times under an alias, {@code known_until} being the day's end, or null: now. */
    public static final String INCLUDES = """
            (%1$s.recorded_at < known_until and %1$s.superseded_at >= known_until
             or %1$s.superseded_at is null and (known_until is null or %1$s.recorded_at < known_until))
            """;

    /** @param day at its end, in Copenhagen; null: now */
    public boolean includes(@Nullable LocalDate day) {
        if (day == null) {
            return to == null;
        }
        return !BusinessClock.dayOf(from).isAfter(day)
                && (to == null || BusinessClock.dayOf(to).isAfter(day));
    }

    /** The time in both, if any. */
    Optional<KnownTime> and(KnownTime other) {
        return between(from.isAfter(other.from) ? from : other.from, earlier(to, other.to));
    }

    /** What is left of it outside the other: nothing, one piece or two. */
    List<KnownTime> without(KnownTime other) {
        var after = other.to;
        return Stream.of(
                        between(from, earlier(to, other.from)),
                        after == null ? Optional.<KnownTime>empty() : between(from.isAfter(after) ? from : after, to))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<KnownTime> between(Instant from, @Nullable Instant to) {
        return to == null || from.isBefore(to) ? Optional.of(new KnownTime(from, to)) : Optional.empty();
    }

    private static @Nullable Instant earlier(@Nullable Instant end, @Nullable Instant other) {
        if (end == null || other == null) {
            return end == null ? other : end;
        }
        return end.isBefore(other) ? end : other;
    }
}
