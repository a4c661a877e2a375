package dk.kk.shared.plan.council;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Minutes as every format shows them, in Danish. @param approved null while they are a draft */
record ShownMinutes(MinutesContent content, @Nullable ApprovedMinutes approved) {
    static final String SENDER =
            "Københavns Kommune. Beskæftigelses- og Integrationsforvaltningen og Socialforvaltningen. Specialenhedens projektråd";
    static final String DRAFT = "Udkast. Det kan ændres, indtil projektrådet har godkendt det.";
    static final String NO_ITEMS = "Der var ingen forslag på dagsordenen.";

    private static final Locale DANISH = Locale.of("da", "DK");

    public String sender() {
        return SENDER;
    }

    public String draft() {
        return DRAFT;
    }

    public String noItems() {
        return NO_ITEMS;
    }

    public String title() {
        return "Referat af projektrådets møde " + written(content.day());
    }

    public boolean isDraft() {
        return approved == null;
    }

    /** Empty while they are a draft. */
    public String sha256() {
        return approved == null ? "" : approved.sha256();
    }

    /** When and by whom; empty while they are a draft. */
    public String approval() {
        return approved == null
                ? ""
                : "Godkendt af projektrådet den %s (%s) og ændres ikke."
                        .formatted(written(BusinessClock.dayOf(approved.approvedAt())), approved.approvedBy());
    }

    /** With its day. */
    public String decisionOf(MinutesContent.Item item) {
        var on = decidedOn(item);
        return outcomeOf(item) + (on.isEmpty() ? "" : ", " + on);
    }

    String outcomeOf(MinutesContent.Item item) {
        var outcome = item.outcome();
        return outcome == null
                ? "ikke afgjort endnu"
                : PageTexts.of(
                        Language.DA,
                        "counciloutcome."
                                + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Empty while it is not decided, and of minutes that were approved before they told it. */
    String decidedOn(MinutesContent.Item item) {
        var on = item.decidedOn();
        return on == null ? "" : written(on);
    }

    private static String written(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(DANISH));
    }
}
