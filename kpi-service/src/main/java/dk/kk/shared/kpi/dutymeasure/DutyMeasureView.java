package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.figure.Percent;
import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
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

        Definition definition,
        LocalDate from,
        LocalDate to,
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

    /** In words. */
    @Schema(name = "DutyMeasureDefinition")
    record Definition(
            @Schema(description = "Another one when any rule of the duties' measures is")
            String version,

            Wording name,
            Wording rule,
            @Schema(description = "Which stops it is about") Wording population,

            @Schema(description = "What the texts of 2009 say, and what is ours")
            Wording source) {

        static Definition of(DutyMeasure measure) {
            var key = "dutymeasure." + measure.key();
            return new Definition(
                    RecountWaits.DEFINITIONS,
                    words(key),
                    words(key + "-rule"),
                    words("dutymeasure.population"),
                    words(key + "-source"));
        }

        private static Wording words(String key) {
            return new Wording(PageTexts.of(Language.DA, key), PageTexts.of(Language.EN, key));
        }
    }

    /** @param of those that ended, and those that are open when the next working day is over; @param percent null of none */
    @Schema(name = "DutyMeasureInTime")
    record InTime(long count, long of, @Nullable BigDecimal percent) {}

    @Schema(name = "DutyMeasureLastedCount")
    record LastedCount(Lasted code, long count) {}

    /** Where counts are shown, and so the place to hide small ones. */
    static DutyMeasureView of(MeasuredDuty measured, Span span, Instant now) {
        var measure = measured.measure();
        var waits = measured.waits();
        return new DutyMeasureView(
                measure,
                "D1",
                Definition.of(measure),
                span.from(),
                span.to(),
                now,
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
}
