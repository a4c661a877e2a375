package dk.kk.shared.kpi.approachwait;

import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Measures how duty D4 was kept, as known now. */
@ApplicationScoped
public class MeasureApproaches {
    private final HeardApproaches approaches;
    private final RecountApproaches recount;
    private final BusinessClock clock;

    MeasureApproaches(HeardApproaches approaches, RecountApproaches recount, BusinessClock clock) {
        this.approaches = approaches;
        this.recount = recount;
        this.clock = clock;
    }

    @Transactional
    public ApproachWaitsView of(Span span) {
        var now = clock.instant();
        return ApproachWaitsView.of(GroupWaits.of(approaches.of(span), now), span, now);
    }

    /** By the statement instead of the function. */
    @Transactional
    ApproachWaitsView again(Span span) {
        var now = clock.instant();
        return ApproachWaitsView.of(recount.of(span, now), span, now);
    }
}
