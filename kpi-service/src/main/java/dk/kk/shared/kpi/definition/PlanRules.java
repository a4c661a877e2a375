package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.ledger.FactKind.JOB_PLAN;
import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN;
import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN_OFFERED;

import dk.kk.shared.kpi.ledger.Fact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Goal 1 and what is also counted with it. */
final class PlanRules {

    private PlanRules() {}

    /** A social action plan in force whose making or latest follow-up is at most so many months old. */
    static Finding updated(FactsOnDay facts, int months) {
        var latest = facts.latestCovering(SOCIAL_PLAN).map(Fact::from);
        if (latest.isEmpty()) {
            return Finding.fails("no-social-plan");
        }
        var confirmed = latest.get();
        var outdated = FactsOnDay.firstDayBeyond(confirmed, months);
        return confirmed.isBefore(facts.day().minusMonths(months))
                ? Finding.fails("plan-outdated", Map.of("confirmed", confirmed, "since", outdated))
                : Finding.holds("plan-updated", Map.of("confirmed", confirmed, "until", outdated.minusDays(1)));
    }

    static Stream<LocalDate> outdated(FactsOnDay facts, int months) {
        return facts.covering(SOCIAL_PLAN)
                .map(plan -> FactsOnDay.firstDayBeyond(plan.from(), months))
                .filter(day -> day.isAfter(facts.day()));
    }

    static Finding offered(FactsOnDay facts) {
        return facts.covering(SOCIAL_PLAN_OFFERED)
                .map(Fact::from)
                .min(Comparator.naturalOrder())
                .map(day -> Finding.holds("plan-offered", Map.of("offered", day)))
                .orElseGet(() -> Finding.fails("plan-not-offered"));
    }

    static Finding both(FactsOnDay facts) {
        var social = facts.covered(SOCIAL_PLAN);
        var job = facts.covered(JOB_PLAN);
        if (social && job) {
            return Finding.holds("both-plans", Map.of());
        }
        return Finding.fails(social ? "only-social-plan" : job ? "only-job-plan" : "no-plan");
    }
}
