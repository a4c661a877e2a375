package dk.kk.shared.kpi.figure;

import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import org.jspecify.annotations.Nullable;

/** Counts of citizens on pages: {@code 794 af 3.357 borgere}, and a dash for one that is not shown. */
public final class CountWords {

    private CountWords() {}

    public static String of(@Nullable Long numerator, @Nullable Long denominator, Language language) {
        return numerator == null || denominator == null
                ? PageTexts.of(
                        language, "figures.count-hidden", number(numerator, language), number(denominator, language))
                : PageTexts.of(language, "figures.count", numerator, denominator);
    }

    public static String number(@Nullable Long number, Language language) {
        return number == null ? "–" : PageTexts.of(language, "frame.number", number);
    }
}
