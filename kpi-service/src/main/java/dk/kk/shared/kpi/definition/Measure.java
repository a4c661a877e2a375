package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.ledger.FactKind.ACTIVATION;
import static dk.kk.shared.kpi.ledger.FactKind.EARLIER_MATCH_GROUP;
import static dk.kk.shared.kpi.ledger.FactKind.JOB_PLAN;
import static dk.kk.shared.kpi.ledger.FactKind.OPERA_COURSE;
import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN;
import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN_OFFERED;

import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is counted of a citizen who stands in a cell. */
public enum Measure {
    /** Stands there: the denominator. */
    COUNTED(_ -> Finding.holds("counted", Map.of()), Set.of()),
    UPDATED_WITHIN_6_MONTHS(facts -> PlanRules.updated(facts, 6), Set.of(SOCIAL_PLAN)),
    UPDATED_WITHIN_9_MONTHS(facts -> PlanRules.updated(facts, 9), Set.of(SOCIAL_PLAN)),
    UPDATED_WITHIN_12_MONTHS(facts -> PlanRules.updated(facts, 12), Set.of(SOCIAL_PLAN)),
    OFFERED_SOCIAL_PLAN(PlanRules::offered, Set.of(SOCIAL_PLAN_OFFERED)),
    BOTH_PLANS(PlanRules::both, Set.of(SOCIAL_PLAN, JOB_PLAN)),
    IN_ACTIVATION(CourseRules::inActivation, Set.of(ACTIVATION)),
    ON_OFFER_WITHIN_6_MONTHS(CourseRules::onOfferWithinSixMonths, Set.of(OPERA_COURSE)),
    /** Rests on an assessment under the model of 2009 that a later model has replaced. */
    ASSESSED_EARLIER(CourseRules::assessedEarlier, Set.of(EARLIER_MATCH_GROUP));

    private final Rule rule;
    private final Set<FactKind> restsOn;

    Measure(Rule rule, Set<FactKind> restsOn) {
        this.rule = rule;
        this.restsOn = restsOn;
    }

    Finding on(FactsOnDay facts) {
        return rule.on(facts);
    }

    /** Days on which the finding could change by itself: a fact begins or is over, or falls out of a window of months. */
    Stream<LocalDate> changes(FactsOnDay facts) {
        var windows = switch (this) {
            case UPDATED_WITHIN_6_MONTHS -> PlanRules.outdated(facts, 6);
            case UPDATED_WITHIN_9_MONTHS -> PlanRules.outdated(facts, 9);
            case UPDATED_WITHIN_12_MONTHS -> PlanRules.outdated(facts, 12);
            case ON_OFFER_WITHIN_6_MONTHS -> CourseRules.leavesWindow(facts);
            case COUNTED, OFFERED_SOCIAL_PLAN, BOTH_PLANS, IN_ACTIVATION, ASSESSED_EARLIER -> Stream.<LocalDate>empty();
        };
        return Stream.concat(facts.boundaries(restsOn), windows);
    }

    private interface Rule {
        Finding on(FactsOnDay facts);
    }
}
