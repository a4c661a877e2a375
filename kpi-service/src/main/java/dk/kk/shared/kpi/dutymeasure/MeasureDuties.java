package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.openinghours.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures how duty D1 was kept, as known now or at the end of a day. */
@ApplicationScoped
class MeasureDuties {

    private final StopCourses courses;
    private final RecountWaits recount;
    private final WorkingDays workingDays;
    private final Figures figures;
    private final BusinessClock clock;

    MeasureDuties(
            StopCourses courses, RecountWaits recount, WorkingDays workingDays, Figures figures, BusinessClock clock) {
        this.courses = courses;
        this.recount = recount;
        this.workingDays = workingDays;
        this.figures = figures;
        this.clock = clock;
    }

    /** @param from null: a year's days; @param to null: today */
    Span span(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Span.of(from, to, clock.today());
    }

    /** @param knownAt as known at the end of that day; null: now */
    @Transactional
    List<DutyMeasureView> all(Span span, @Nullable LocalDate knownAt) {
        var moment = moment(knownAt);
        var begun = courses.of(span, moment);
        return Arrays.stream(DutyMeasure.values())
                .map(measure -> measured(measure, begun, span, moment))
                .toList();
    }

    @Transactional
    DutyMeasureView one(DutyMeasure measure, Span span, @Nullable LocalDate knownAt) {
        var moment = moment(knownAt);
        return measured(measure, courses.of(span, moment), span, moment);
    }

    /** By the statement instead of the functions. */
    @Transactional
    DutyMeasureView again(DutyMeasure measure, Span span, @Nullable LocalDate knownAt) {
        var moment = moment(knownAt);
        return DutyMeasureView.of(recount.of(measure, span, moment), span, moment);
    }

    private MeasuredMoment moment(@Nullable LocalDate knownAt) {
        figures.requireKnowable(knownAt);
        return MeasuredMoment.of(knownAt, clock);
    }

    private DutyMeasureView measured(DutyMeasure measure, List<StopCourse> begun, Span span, MeasuredMoment moment) {
        return DutyMeasureView.of(MeasuredDuty.of(measure, begun, workingDays, moment.now()), span, moment);
    }
}
