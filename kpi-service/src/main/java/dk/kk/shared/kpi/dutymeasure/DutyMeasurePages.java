package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.approachwait.MeasureApproaches;
import dk.kk.shared.kpi.coordination.MeasureCoordination;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.effort.MeasureEffort;
import dk.kk.shared.kpi.leaver.LeaverResource;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.rules.ExactFiguresRead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How the duties are kept over some days: how long it took, drawn and as tables, and how that is measured. */
@Path("/duty-measures")
class DutyMeasurePages {

    private final MeasureDuties measure;
    private final MeasureApproaches approaches;
    private final MeasureCoordination coordination;
    private final MeasureEffort effort;
    private final LeaverResource leavers;
    private final Reader reader;

    DutyMeasurePages(
            MeasureDuties measure,
            MeasureApproaches approaches,
            MeasureCoordination coordination,
            MeasureEffort effort,
            LeaverResource leavers,
            Reader reader) {
        this.measure = measure;
        this.approaches = approaches;
        this.coordination = coordination;
        this.effort = effort;
        this.leavers = leavers;
        this.reader = reader;
    }

    /** @param stops the same of each measure */
    @CheckedTemplate(basePath = "dutymeasure", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DutyMeasurePage(
            Span span,
            StopTally stops,
            List<ShownMeasure> measures,
            ShownApproaches approaches,
            ShownCoordination coordination,
            ShownEffort effort,
            ShownLeavers leavers)
            implements TemplateInstance {}

    @GET
    @ExactFiguresRead
    public TemplateInstance dutyMeasures(@RestQuery @Nullable LocalDate from, @RestQuery @Nullable LocalDate to) {
        var span = measure.span(from, to);
        var measured = measure.all(span, null);
        var language = reader.language();
        return new DutyMeasurePage(
                span,
                measured.getFirst().stops(),
                measured.stream().map(one -> new ShownMeasure(one, language)).toList(),
                new ShownApproaches(approaches.of(span, null), language),
                new ShownCoordination(coordination.of(span, null), language),
                new ShownEffort(effort.of(span, null), language),
                new ShownLeavers(leavers.leavers(from, span.to(), null, Population.STRATEGY), language));
    }
}
