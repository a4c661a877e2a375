package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.coordination.CoordinationMeasureView;
import dk.kk.shared.kpi.coordination.SideAnswers;
import dk.kk.shared.kpi.waiting.ToldDefinition;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.util.List;

/** Whether the two sides answered each other in time, in the reader's language. */
record ShownCoordination(CoordinationMeasureView measure, Language language) {

    record Row(
            String side,
            String share,
            String inTime,
            String late,
            String overdue,
            String waiting,
            String waived,
            String withdrawn) {}

    public List<Row> rows() {
        return measure.sides().stream().map(this::row).toList();
    }

    public ToldDefinition definition() {
        return measure.definition().in(language);
    }

    private Row row(SideAnswers answers) {
        var percent = answers.percentInTime();
        return new Row(
                answers.side().name(),
                percent == null
                        ? PageTexts.of(language, "dutymeasures.none-due")
                        : PageTexts.of(language, "figures.percent", percent),
                number(answers.inTime()),
                number(answers.late()),
                number(answers.overdue()),
                number(answers.waiting()),
                number(answers.waived()),
                number(answers.withdrawn()));
    }

    private String number(long number) {
        return PageTexts.of(language, "frame.number", number);
    }
}
