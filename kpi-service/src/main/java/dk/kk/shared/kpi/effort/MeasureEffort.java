package dk.kk.shared.kpi.effort;

import static java.util.stream.Collectors.toSet;

import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.effort.EffortTargets;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures how duty D8 was kept, as known now or at the end of a day. */
@ApplicationScoped
public class MeasureEffort {
    private final HeardEffort heard;
    private final EffortRows rows;
    private final EffortFigures figures;
    private final Facts facts;
    private final Figures known;
    private final EffortTargets targets;
    private final BusinessClock clock;

    MeasureEffort(
            HeardEffort heard,
            EffortRows rows,
            EffortFigures figures,
            Facts facts,
            Figures known,
            EffortTargets targets,
            BusinessClock clock) {
        this.heard = heard;
        this.rows = rows;
        this.figures = figures;
        this.facts = facts;
        this.known = known;
        this.targets = targets;
        this.clock = clock;
    }

    /**
     * @param knownAt null: now
     * @throws RuleViolation {@code day-outside-figures}: what will be known nobody knows
     */
    @Transactional
    public EffortMeasureView of(Span span, @Nullable LocalDate knownAt) {
        var days = days(span, knownAt);
        return shown(figures.of(days), days);
    }

    /** Citizen by citizen, by the function instead of the statement. */
    @Transactional
    EffortMeasureView again(Span span, @Nullable LocalDate knownAt) {
        var days = days(span, knownAt);
        return shown(counted(days), days);
    }

    EffortCount counted(EffortDays days) {
        var members = heard.members(days.knownAt());
        var citizens = members.stream().map(EffortMember::citizenId).collect(toSet());
        var courses = members.stream()
                .flatMap(member -> Stream.ofNullable(member.enrolmentId()))
                .collect(toSet());
        return EffortCount.of(members, rows.weeks(courses), facts.of(citizens), days, targets.planMonths());
    }

    private EffortMeasureView shown(EffortCount count, EffortDays days) {
        return EffortMeasureView.of(count, days, targets, figures.definition());
    }

    private EffortDays days(Span span, @Nullable LocalDate knownAt) {
        known.requireKnowable(knownAt);
        return EffortDays.of(span, clock.today(), knownAt);
    }
}
