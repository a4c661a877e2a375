package dk.kk.shared.kpi.waiting;

import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.platform.page.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the keeping of a duty is measured, in words. */
@Schema(name = "MeasureDefinition")
public record MeasureDefinition(
        @Schema(description = "Another one when any rule of the measure is")
        String version,

        Wording name,
        Wording rule,
        @Schema(description = "Whom or what it is about") Wording population,

        @Schema(description = "What the texts of 2009 say, and what is ours")
        Wording source) {

    public ToldDefinition in(Language language) {
        return new ToldDefinition(name.in(language), rule.in(language), population.in(language), source.in(language));
    }
}
