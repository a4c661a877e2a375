package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.page.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same words in both languages; of what a source prints, the English is a translation. */
@Schema(name = "BothLanguages")
public record BothLanguages(String da, String en) {
    public String in(Language language) {
        return language == Language.DA ? da : en;
    }
}
