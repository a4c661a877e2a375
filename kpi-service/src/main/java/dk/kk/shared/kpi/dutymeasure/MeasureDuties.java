package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.openinghours.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures how duty D1 was kept, as known now. */
@ApplicationScoped
class MeasureDuties {

    private final StopCourses courses;
    private final RecountWaits recount;
    private final WorkingDays workingDays;
    private final BusinessClock clock;

    MeasureDuties(StopCourses courses, RecountWaits recount, WorkingDays workingDays, BusinessClock clock) {
        this.courses = courses;
        this.recount = recount;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param from null: a year's days; @param to null: today */
    Span span(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Span.of(from, to, clock.today());
    }

    @Transactional
    List<DutyMeasureView> all(Span span) {
        var begun = courses.of(span);
        var now = clock.instant();
        return Arrays.stream(DutyMeasure.values())
                .map(measure -> DutyMeasureView.of(MeasuredDuty.of(measure, begun, workingDays, now), span, now))
                .toList();
    }

    @Transactional
    DutyMeasureView one(DutyMeasure measure, Span span) {
        var now = clock.instant();
        return DutyMeasureView.of(MeasuredDuty.of(measure, courses.of(span), workingDays, now), span, now);
    }

    /** By the statement instead of the functions. */
    @Transactional
    DutyMeasureView again(DutyMeasure measure, Span span) {
        var now = clock.instant();
        return DutyMeasureView.of(recount.of(measure, span, now), span, now);
    }
}
