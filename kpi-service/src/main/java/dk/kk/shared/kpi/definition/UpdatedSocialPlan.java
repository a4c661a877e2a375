package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN;
import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN_OFFERED;

import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Goal 1: a social action plan in force whose making or latest follow-up lies within the months. */
record UpdatedSocialPlan(Window within) implements ExplainedRule {

    @Override
    public boolean holds(FactsOnDay facts) {
        var opens = within.opens(facts.day());
        return facts.covering(SOCIAL_PLAN).anyMatch(plan -> !plan.days().from().isBefore(opens));
    }

    @Override
    public Set<FactKind> restsOn() {
        return Set.of(SOCIAL_PLAN);
    }

    @Override
    public Optional<Window> window() {
        return Optional.of(within);
    }

    @Override
    public Stream<LocalDate> leavingWindow(FactsOnDay facts) {
        return facts.covering(SOCIAL_PLAN)
                .map(plan -> within.firstDayBeyond(plan.days().from()))
                .filter(day -> day.isAfter(facts.day()));
    }

    @Override
    public String sql() {
        return "bool_or(covers and kind = 'SOCIAL_PLAN' and valid_from >= " + within.column() + ")";
    }

    @Override
    public Reason reason(FactsOnDay facts) {
        return facts.covering(SOCIAL_PLAN)
                .map(plan -> plan.days().from())
                .max(Comparator.naturalOrder())
                .map(updated -> holds(facts)
                        ? Reason.counts(ReasonCode.PLAN_UPDATED, "updated", updated)
                        : Reason.tooLate(
                                ReasonCode.PLAN_TOO_OLD, "updated", updated, within.daysBeyond(updated, facts.day())))
                .or(() -> ended(facts).map(ended -> Reason.never(ReasonCode.PLAN_ENDED, "ended", ended)))
                .or(() -> offered(facts).map(offered -> Reason.never(ReasonCode.PLAN_OFFERED_ONLY, "offered", offered)))
                .orElseGet(() -> Reason.never(ReasonCode.NO_PLAN));
    }

    private static Optional<LocalDate> ended(FactsOnDay facts) {
        return facts.of(SOCIAL_PLAN)
                .flatMap(plan -> Stream.ofNullable(plan.days().to()))
                .filter(end -> !end.isAfter(facts.day()))
                .max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> offered(FactsOnDay facts) {
        return facts.covering(SOCIAL_PLAN_OFFERED)
                .map(offer -> offer.days().from())
                .min(Comparator.naturalOrder());
    }
}
