package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN;

import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Goal 1: a social action plan in force whose making or latest follow-up lies within the months. */
record UpdatedSocialPlan(Window within) implements MeasureRule {

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
}
