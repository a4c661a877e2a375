package dk.kk.shared.plan.council;

import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Minutes as the document shows them, in Danish. @param approved null while they are a draft */
record ShownMinutes(MinutesContent content, @Nullable ApprovedMinutes approved) {
    private static final Locale DANISH = Locale.of("da", "DK");

    public String day() {
        return written(content.day());
    }

    /** Empty while they are a draft. */
    public String sha256() {
        return approved == null ? "" : approved.sha256();
    }

    public String outcomeOf(MinutesContent.Item item) {
        var outcome = item.outcome();
        return outcome == null
                ? "ikke afgjort endnu"
                : PageTexts.of(
                        Language.DA,
                        "counciloutcome."
                                + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String written(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(DANISH));
    }
}
