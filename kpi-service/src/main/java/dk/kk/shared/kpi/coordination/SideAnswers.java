package dk.kk.shared.kpi.coordination;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.figure.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the requests to one side. Counts are of requests, not of citizens.
 *
 * @param side that was asked
 * @param measured answered, or overdue
 * @param inTime answered on the last day or before
 * @param late answered after it
 * @param overdue not answered, and the last day is over
 * @param waiting not answered, and the last day is still to come: not measured
 * @param waived whoever asked does without: not measured
 * @param withdrawn nothing was to be coordinated any more: not measured
 */
@Schema(name = "CoordinationSideAnswers")
public record SideAnswers(
        Administration side,
        long measured,
        long inTime,
        long late,
        long overdue,
        long waiting,
        long waived,
        long withdrawn,

        @Schema(description = "In time of those measured; null of none") @Nullable
        BigDecimal percentInTime) {
    static SideAnswers of(
            Administration side, long inTime, long late, long overdue, long waiting, long waived, long withdrawn) {
        var measured = inTime + late + overdue;
        return new SideAnswers(
                side, measured, inTime, late, overdue, waiting, waived, withdrawn, Percent.of(inTime, measured));
    }

    /** BIF and then SOF. */
    static List<SideAnswers> of(Collection<HeardRequest> asked, LocalDate asOf) {
        return Stream.of(Administration.values())
                .map(side -> of(side, asked, asOf))
                .toList();
    }

    private static SideAnswers of(Administration side, Collection<HeardRequest> asked, LocalDate asOf) {
        var counts = new EnumMap<Standing, Long>(Standing.class);
        asked.stream()
                .filter(request -> request.askedSide() == side)
                .forEach(request -> counts.merge(request.on(asOf), 1L, Long::sum));
        return of(
                side,
                count(counts, Standing.IN_TIME),
                count(counts, Standing.LATE),
                count(counts, Standing.OVERDUE),
                count(counts, Standing.WAITING),
                count(counts, Standing.WAIVED),
                count(counts, Standing.WITHDRAWN));
    }

    private static long count(Map<Standing, Long> counts, Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }
}
