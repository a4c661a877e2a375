package dk.kk.shared.kpi.coordination;

import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Measures how duty D5 was kept. */
@ApplicationScoped
public class MeasureCoordination {
    private final HeardRequests requests;
    private final CoordinationFigures figures;
    private final BusinessClock clock;

    MeasureCoordination(HeardRequests requests, CoordinationFigures figures, BusinessClock clock) {
        this.requests = requests;
        this.figures = figures;
        this.clock = clock;
    }

    /** @param asOf null: today */
    @Transactional
    public CoordinationMeasureView of(Span span, @Nullable LocalDate asOf) {
        var day = orToday(asOf);
        return CoordinationMeasureView.of(figures.of(span, day), span, day);
    }

    /** Request by request, by the function instead of the statement. */
    @Transactional
    CoordinationMeasureView again(Span span, @Nullable LocalDate asOf) {
        var day = orToday(asOf);
        return CoordinationMeasureView.of(SideAnswers.of(requests.of(span, day), day), span, day);
    }

    private LocalDate orToday(@Nullable LocalDate asOf) {
        return asOf == null ? clock.today() : asOf;
    }
}
