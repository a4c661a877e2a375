package dk.kk.shared.kpi.approachwait;

import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.kpi.waiting.MeasureDefinition;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.kpi.waiting.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the green line was kept over some days, and by what that is measured.
 *
 * @param from the first day on which a citizen asked
 * @param to the last one
 * @param knownAt as known at the end of that day; null: now
 * @param measuredAt business time: what is known then, and until then those who wait are counted
 */
@Schema(name = "ApproachWaits")
public record ApproachWaitsView(
        @Schema(description = "The entry of the register of duties", examples = "D4")
        String duty,

        MeasureDefinition definition,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate knownAt,
        Instant measuredAt,

        @Schema(
                description =
                        "BIF and then SOF, of each those on the green line and then the others; a group without approaches is listed too")
        List<GroupWaits> groups) {

    /** Where counts are shown, and so the place to hide small ones. */
    static ApproachWaitsView of(List<GroupWaits> groups, Span span, MeasuredMoment moment) {
        return new ApproachWaitsView("D4", inWords(), span.from(), span.to(), moment.knownAt(), moment.now(), groups);
    }

    private static MeasureDefinition inWords() {
        return new MeasureDefinition(
                RecountApproaches.DEFINITION,
                Wording.ofPage("approachwait.name"),
                Wording.ofPage("approachwait.rule"),
                Wording.ofPage("approachwait.population"),
                Wording.ofPage("approachwait.source"));
    }
}
