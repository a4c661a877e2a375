package dk.kk.shared.kpi.movement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two clocks of a figure.
 *
 * @param asOf true on that day
 * @param knownAt known at the end of that day; null: now
 */
public record FigureDay(LocalDate asOf, @Nullable LocalDate knownAt) {

    /** As known now. */
    public static FigureDay of(LocalDate asOf) {
        return new FigureDay(asOf, null);
    }
}
