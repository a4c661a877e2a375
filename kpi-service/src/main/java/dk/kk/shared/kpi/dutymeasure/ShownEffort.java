package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.effort.EffortMeasureView;
import dk.kk.shared.kpi.waiting.ToldDefinition;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the longer-term effort reached, their hours and their plans, in the reader's language. */
record ShownEffort(EffortMeasureView measure, Language language) {

    /** @param target a dash where the texts name none */
    record Row(String what, String figure, String target) {}

    public List<Row> rows() {
        var weeks = measure.weeks();
        var plans = measure.plans();
        return List.of(
                row("dutymeasures.effort-reached", number(measure.reached()), number(measure.targetCitizens())),
                row(
                        "dutymeasures.effort-hours",
                        text("dutymeasures.none-measured", "dutymeasures.hours", weeks.averageHours()),
                        PageTexts.of(language, "dutymeasures.hours", measure.targetWeeklyHours())),
                row("dutymeasures.effort-weeks-measured", number(weeks.measured()), "–"),
                row("dutymeasures.effort-weeks-excused", number(weeks.excused()), "–"),
                row("dutymeasures.effort-weeks-unrecorded", number(weeks.unrecorded()), "–"),
                row("dutymeasures.effort-plan-made", number(plans.made()), "–"),
                row("dutymeasures.effort-plan-updated", number(plans.updated()), "–"),
                row("dutymeasures.effort-plan-followed-up", number(plans.followedUp()), "–"),
                row(
                        "dutymeasures.effort-plan-share",
                        text("dutymeasures.none-reached", "figures.percent", plans.percentUpdated()),
                        "–"));
    }

    public ToldDefinition definition() {
        return measure.definition().in(language);
    }

    private Row row(String what, String figure, String target) {
        return new Row(PageTexts.of(language, what), figure, target);
    }

    private String text(String none, String some, @Nullable Object number) {
        return number == null ? PageTexts.of(language, none) : PageTexts.of(language, some, number);
    }

    private String number(long number) {
        return PageTexts.of(language, "frame.number", number);
    }
}
