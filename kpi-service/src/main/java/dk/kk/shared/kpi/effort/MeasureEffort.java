package dk.kk.shared.kpi.effort;

import static java.util.stream.Collectors.toSet;

import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Measures how duty D8 was kept, as known now. */
@ApplicationScoped
public class MeasureEffort {
    /** How many months a making or a follow-up keeps a plan updated, as in goal 1. */
    static final int PLAN_MONTHS = 12;

    private final HeardEffort heard;
    private final EffortFigures figures;
    private final Facts facts;
    private final BusinessClock clock;

    MeasureEffort(HeardEffort heard, EffortFigures figures, Facts facts, BusinessClock clock) {
        this.heard = heard;
        this.figures = figures;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public EffortMeasureView of(Span span) {
        return EffortMeasureView.of(figures.of(days(span)), span);
    }

    /** Citizen by citizen, by the function instead of the statement. */
    @Transactional
    EffortMeasureView again(Span span) {
        return EffortMeasureView.of(counted(days(span)), span);
    }

    EffortCount counted(EffortDays days) {
        var members = heard.members();
        var citizens = members.stream().map(EffortMember::citizenId).collect(toSet());
        return EffortCount.of(members, heard.weeksOf(members), facts.of(citizens), days);
    }

    private EffortDays days(Span span) {
        return new EffortDays(span, clock.today());
    }
}
