package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.figure.Percent;
import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.kpi.waiting.MeasureDefinition;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.kpi.waiting.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a duty was kept over some days, and by what that is measured. Counts are of stops, not of citizens.
 *
 * @param from the first day on which a stop it is about began
 * @param to the last one
 * @param knownAt as known at the end of that day; null: now
 * @param measuredAt business time: what is known then, and until then open waits are counted
 * @param ended waits that came to an end; the three times are of these, and null where there is none
 * @param open still waited for
 * @param over not waited for any more, though it never came
 * @param inTime came by the end of the next working day: that limit is ours; null of a wait that no promise limits
 */
@Schema(name = "DutyMeasure")
record DutyMeasureView(
        DutyMeasure code,

        @Schema(description = "The entry of the register of duties", examples = "D1")
        String duty,

        MeasureDefinition definition,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate knownAt,
        Instant measuredAt,
        StopTally stops,
        long ended,
        long open,
        long over,

        @Schema(description = "Half of those that ended took no longer") @Nullable
        Long medianSeconds,

        @Schema(description = "Nine tenths of those that ended took no longer") @Nullable
        Long ninetyPercentSeconds,

        @Nullable Long longestSeconds,

        @Schema(description = "Of the open one that began first, until measuredAt") @Nullable
        Long longestOpenSeconds,

        @Nullable InTime inTime,

        List<LastedCount> lasted) {

    /** @param of those that ended, and those that are open when the next working day is over; @param percent null of none */
    @Schema(name = "DutyMeasureInTime")
    record InTime(long count, long of, @Nullable BigDecimal percent) {}

    @Schema(name = "DutyMeasureLastedCount")
    record LastedCount(Lasted code, long count) {}

    /** Where counts are shown, and so the place to hide small ones. */
    static DutyMeasureView of(MeasuredDuty measured, Span span, MeasuredMoment moment) {
        var measure = measured.measure();
        var waits = measured.waits();
        return new DutyMeasureView(
                measure,
                "D1",
                inWords(measure),
                span.from(),
                span.to(),
                moment.knownAt(),
                moment.now(),
                measured.stops(),
                waits.ended(),
                waits.of(Lasted.OPEN),
                waits.of(Lasted.OVER),
                waits.medianSeconds(),
                waits.ninetyPercentSeconds(),
                waits.longestSeconds(),
                waits.longestOpenSeconds(),
                measure.isPromised()
                        ? new InTime(waits.inTime(), waits.due(), Percent.of(waits.inTime(), waits.due()))
                        : null,
                Arrays.stream(Lasted.values())
                        .map(code -> new LastedCount(code, waits.of(code)))
                        .toList());
    }

    private static MeasureDefinition inWords(DutyMeasure measure) {
        var key = "dutymeasure." + measure.key();
        return new MeasureDefinition(
                RecountWaits.DEFINITIONS,
                Wording.ofPage(key),
                Wording.ofPage(key + "-rule"),
                Wording.ofPage("dutymeasure.population"),
                Wording.ofPage(key + "-source"));
    }
}
