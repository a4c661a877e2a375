package dk.kk.shared.kpi.effort;

import static java.util.stream.Collectors.toSet;

import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.effort.EffortTargets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Measures how duty D8 was kept, as known now. */
@ApplicationScoped
public class MeasureEffort {
    private final HeardEffort heard;
    private final EffortFigures figures;
    private final Facts facts;
    private final EffortTargets targets;
    private final BusinessClock clock;

    MeasureEffort(HeardEffort heard, EffortFigures figures, Facts facts, EffortTargets targets, BusinessClock clock) {
        this.heard = heard;
        this.figures = figures;
        this.facts = facts;
        this.targets = targets;
        this.clock = clock;
    }

    @Transactional
    public EffortMeasureView of(Span span) {
        return shown(figures.of(days(span)), span);
    }

    /** Citizen by citizen, by the function instead of the statement. */
    @Transactional
    EffortMeasureView again(Span span) {
        return shown(counted(days(span)), span);
    }

    EffortCount counted(EffortDays days) {
        var members = heard.members();
        var citizens = members.stream().map(EffortMember::citizenId).collect(toSet());
        return EffortCount.of(members, heard.weeksOf(members), facts.of(citizens), days, targets.planMonths());
    }

    private EffortMeasureView shown(EffortCount count, Span span) {
        return EffortMeasureView.of(count, span, targets, figures.definition());
    }

    private EffortDays days(Span span) {
        return new EffortDays(span, clock.today());
    }
}
