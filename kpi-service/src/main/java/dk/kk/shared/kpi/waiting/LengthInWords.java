package dk.kk.shared.kpi.waiting;

import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import org.jspecify.annotations.Nullable;

/** How long something lasted, in two units at most: {@code 3 dage 4 timer}. */
public final class LengthInWords {
    private static final String MINUTES = "dutymeasures.minutes";
    private static final String HOURS = "dutymeasures.hours";
    private static final String DAYS = "dutymeasures.days";
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private LengthInWords() {}

    /** A dash where there is none. */
    public static String of(@Nullable Long seconds, Language language) {
        if (seconds == null) {
            return "–";
        }
        if (seconds < MINUTE) {
            return PageTexts.of(language, seconds == 0 ? "dutymeasures.no-wait" : "dutymeasures.under-a-minute");
        }
        return seconds < HOUR
                ? PageTexts.of(language, MINUTES, seconds / MINUTE)
                : seconds < DAY
                        ? two(language, HOURS, seconds / HOUR, MINUTES, seconds % HOUR / MINUTE)
                        : two(language, DAYS, seconds / DAY, HOURS, seconds % DAY / HOUR);
    }

    private static String two(Language language, String unit, long count, String smaller, long rest) {
        var whole = PageTexts.of(language, unit, count);
        return rest == 0 ? whole : whole + " " + PageTexts.of(language, smaller, rest);
    }
}
