package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.dutymeasure.DutyMeasureView.LastedCount;
import dk.kk.shared.kpi.waiting.LengthInWords;
import dk.kk.shared.kpi.waiting.ToldDefinition;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A measure in the reader's language. */
record ShownMeasure(DutyMeasureView measure, Language language) {

    /** Where it is on the page. */
    public String id() {
        return measure.code().key();
    }

    public ToldDefinition definition() {
        return measure.definition().in(language);
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

    private String lasted(@Nullable Long seconds) {
        return LengthInWords.of(seconds, language);
    }

    private String text(String key) {
        return PageTexts.of(language, key);
    }
}
