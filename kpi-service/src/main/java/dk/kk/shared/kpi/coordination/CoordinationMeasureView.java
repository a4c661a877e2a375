package dk.kk.shared.kpi.coordination;

import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
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

        Definition definition,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,

        @Schema(description = "BIF and then SOF, as the sides that were asked")
        List<SideAnswers> sides) {

    /** In words. */
    @Schema(name = "CoordinationDefinition")
    public record Definition(
            @Schema(description = "Another one when any rule of the measure is")
            String version,

            Wording name,
            Wording rule,

            @Schema(description = "Which requests it is about")
            Wording population,

            @Schema(description = "What the texts of 2009 say, and what is ours")
            Wording source) {
        private static Definition inWords() {
            return new Definition(
                    CoordinationFigures.DEFINITION,
                    words("coordination.name"),
                    words("coordination.rule"),
                    words("coordination.population"),
                    words("coordination.source"));
        }

        private static Wording words(String key) {
            return new Wording(PageTexts.of(Language.DA, key), PageTexts.of(Language.EN, key));
        }
    }

    /** Where counts are shown, and so the place to hide small ones. */
    static CoordinationMeasureView of(List<SideAnswers> sides, Span span, LocalDate asOf) {
        return new CoordinationMeasureView("D5", Definition.inWords(), span.from(), span.to(), asOf, sides);
    }
}
