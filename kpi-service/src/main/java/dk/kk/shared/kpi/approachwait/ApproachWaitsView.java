package dk.kk.shared.kpi.approachwait;

import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the green line was kept over some days, and by what that is measured.
 *
 * @param from the first day on which a citizen asked
 * @param to the last one
 * @param measuredAt business time: what is known then, and until then those who wait are counted
 */
@Schema(name = "ApproachWaits")
public record ApproachWaitsView(
        @Schema(description = "The entry of the register of duties", examples = "D4")
        String duty,

        Definition definition,
        LocalDate from,
        LocalDate to,
        Instant measuredAt,

        @Schema(
                description =
                        "BIF and then SOF, of each those on the green line and then the others; a group without approaches is listed too")
        List<GroupWaits> groups) {

    /** In words. */
    @Schema(name = "ApproachWaitsDefinition")
    public record Definition(
            @Schema(description = "Another one when any rule of the measure is")
            String version,

            Wording name,
            Wording rule,

            @Schema(description = "Which approaches it is about")
            Wording population,

            @Schema(description = "What the texts of 2009 say, and what is ours")
            Wording source) {
        private static Definition inWords() {
            return new Definition(
                    RecountApproaches.DEFINITION,
                    words("approachwait.name"),
                    words("approachwait.rule"),
                    words("approachwait.population"),
                    words("approachwait.source"));
        }

        private static Wording words(String key) {
            return new Wording(PageTexts.of(Language.DA, key), PageTexts.of(Language.EN, key));
        }
    }

    /** Where counts are shown, and so the place to hide small ones. */
    static ApproachWaitsView of(List<GroupWaits> groups, Span span, Instant now) {
        return new ApproachWaitsView("D4", Definition.inWords(), span.from(), span.to(), now, groups);
    }
}
