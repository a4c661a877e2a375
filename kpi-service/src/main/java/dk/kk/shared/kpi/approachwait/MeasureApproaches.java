package dk.kk.shared.kpi.approachwait;

import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Measures how duty D4 was kept, as known now or at the end of a day. */
@ApplicationScoped
public class MeasureApproaches {
    private final HeardApproaches approaches;
    private final RecountApproaches recount;
    private final Figures figures;
    private final BusinessClock clock;

    MeasureApproaches(HeardApproaches approaches, RecountApproaches recount, Figures figures, BusinessClock clock) {
        this.approaches = approaches;
        this.recount = recount;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param knownAt as known at the end of that day; null: now
     * @throws RuleViolation {@code day-outside-figures}: what will be known nobody knows
     */
    @Transactional
    public ApproachWaitsView of(Span span, @Nullable LocalDate knownAt) {
        var moment = moment(knownAt);
        return ApproachWaitsView.of(GroupWaits.of(approaches.of(span, moment), moment.now()), span, moment);
    }

    /** By the statement instead of the function. */
    @Transactional
    ApproachWaitsView again(Span span, @Nullable LocalDate knownAt) {
        var moment = moment(knownAt);
        return ApproachWaitsView.of(recount.of(span, moment), span, moment);
    }

    private MeasuredMoment moment(@Nullable LocalDate knownAt) {
        figures.requireKnowable(knownAt);
        return MeasuredMoment.of(knownAt, clock);
    }
}
