package dk.kk.shared.kpi.status;

import dk.kk.shared.platform.document.Drawing;
import dk.kk.shared.platform.document.OdtFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A status as a text that can be edited on, the drawings with their numbers below. */
record StatusOdt(ShownStatus shown) {

    @CheckedTemplate(basePath = "status", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record YearChartPicture(YearChart chart) implements TemplateInstance {}

    byte[] bytes() {
        var told = shown.told();
        return new OdtFile("Sag " + told.caseNumber() + ".", told.day(), StatusBlocks.of(shown)).bytes();
    }

    static Drawing drawing(YearChart chart) {
        var svg = new YearChartPicture(chart).render();
        return new Drawing("goal-" + chart.number(), chart.title(), chart.description(), svg);
    }
}
