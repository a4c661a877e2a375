package dk.kk.shared.kpi.coordination;

import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.kpi.waiting.MeasureDefinition;
import dk.kk.shared.kpi.waiting.Span;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the two sides answered each other in time, and by what that is measured.
 *
 * @param from the first day on which a side was asked
 * @param to the last one
 * @param asOf as it was known at the end of that day
 */
@Schema(name = "CoordinationMeasure")
public record CoordinationMeasureView(
        @Schema(description = "The entry of the register of duties", examples = "D5")
        String duty,

        MeasureDefinition definition,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,

        @Schema(description = "BIF and then SOF, as the sides that were asked")
        List<SideAnswers> sides) {

    /** Where counts are shown, and so the place to hide small ones. */
    static CoordinationMeasureView of(List<SideAnswers> sides, Span span, LocalDate asOf) {
        return new CoordinationMeasureView("D5", inWords(), span.from(), span.to(), asOf, sides);
    }

    private static MeasureDefinition inWords() {
        return new MeasureDefinition(
                CoordinationFigures.DEFINITION,
                Wording.ofPage("coordination.name"),
                Wording.ofPage("coordination.rule"),
                Wording.ofPage("coordination.population"),
                Wording.ofPage("coordination.source"));
    }
}
