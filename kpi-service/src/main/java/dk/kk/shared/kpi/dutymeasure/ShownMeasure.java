package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.dutymeasure.DutyMeasureView.LastedCount;
import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A measure in the reader's language. */
record ShownMeasure(DutyMeasureView measure, Language language) {

    private static final String MINUTES = "dutymeasures.minutes";
    private static final String HOURS = "dutymeasures.hours";
    private static final String DAYS = "dutymeasures.days";
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Where it is on the page. */
    public String id() {
        return measure.code().key();
    }

    public String name() {
        return in(measure.definition().name());
    }

    public String rule() {
        return in(measure.definition().rule());
    }

    public String population() {
        return in(measure.definition().population());
    }

    public String source() {
        return in(measure.definition().source());
    }

    /** Empty of a wait that no promise limits. */
    public String share() {
        var inTime = measure.inTime();
        return inTime == null
                ? ""
                : inTime.percent() == null
                        ? text("dutymeasures.none-due")
                        : PageTexts.of(language, "figures.percent", inTime.percent());
    }

    /** Empty where there is no share. */
    public String kept() {
        var inTime = measure.inTime();
        return inTime == null || inTime.percent() == null
                ? ""
                : PageTexts.of(language, "dutymeasures.in-time", inTime.count(), inTime.of());
    }

    public String median() {
        return lasted(measure.medianSeconds());
    }

    public String ninetyPercent() {
        return lasted(measure.ninetyPercentSeconds());
    }

    public String longest() {
        return lasted(measure.longestSeconds());
    }

    /** Empty where nobody waits. */
    public String longestOpen() {
        return measure.longestOpenSeconds() == null ? "" : lasted(measure.longestOpenSeconds());
    }

    public List<Bars> drawings() {
        return measure.stops().owed() == 0 ? List.of() : List.of(bars());
    }

    private Bars bars() {
        return Bars.of(measure.lasted().stream().map(this::bar).toList());
    }

    private Bars.Count bar(LastedCount lasted) {
        return new Bars.Count(
                PageTexts.of(language, "lasted." + kebab(lasted.code())),
                lasted.count(),
                PageTexts.of(language, "frame.number", lasted.count()),
                measure.inTime() == null || lasted.code() == Lasted.OVER
                        ? "end"
                        : lasted.code().isInTime() ? "more" : "fewer");
    }

    private static String kebab(Lasted code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Two units at most: {@code 3 dage 4 timer}; a dash where there is none. */
    private String lasted(@Nullable Long seconds) {
        if (seconds == null) {
            return "–";
        }
        if (seconds < MINUTE) {
            return text(seconds == 0 ? "dutymeasures.no-wait" : "dutymeasures.under-a-minute");
        }
        return seconds < HOUR
                ? units(MINUTES, seconds / MINUTE)
                : seconds < DAY
                        ? two(HOURS, seconds / HOUR, MINUTES, seconds % HOUR / MINUTE)
                        : two(DAYS, seconds / DAY, HOURS, seconds % DAY / HOUR);
    }

    private String two(String unit, long count, String smaller, long rest) {
        return rest == 0 ? units(unit, count) : units(unit, count) + " " + units(smaller, rest);
    }

    private String units(String unit, long count) {
        return PageTexts.of(language, unit, count);
    }

    private String text(String key) {
        return PageTexts.of(language, key);
    }

    private String in(Wording wording) {
        return wording.in(language);
    }
}
