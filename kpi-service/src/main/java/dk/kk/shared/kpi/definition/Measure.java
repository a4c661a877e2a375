package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.ledger.FactKind.EARLIER_MATCH_GROUP;
import static dk.kk.shared.kpi.ledger.FactKind.JOB_PLAN;
import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN;
import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN_OFFERED;

import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is counted of a citizen who stands in a cell. */
public enum Measure {
    /** Stands there: the denominator. */
    COUNTED(FactsCover.of()),
    UPDATED_WITHIN_6_MONTHS(new UpdatedSocialPlan(new Window(6))),
    UPDATED_WITHIN_9_MONTHS(new UpdatedSocialPlan(new Window(9))),
    UPDATED_WITHIN_12_MONTHS(new UpdatedSocialPlan(new Window(12))),
    OFFERED_SOCIAL_PLAN(FactsCover.of(SOCIAL_PLAN_OFFERED)),
    BOTH_PLANS(FactsCover.of(SOCIAL_PLAN, JOB_PLAN)),
    IN_ACTIVATION(new InActivation()),
    ON_OFFER_WITHIN_6_MONTHS(new RecentOffer(new Window(6))),
    /** Rests on an assessment under the model of 2009 that a later model has replaced. */
    ASSESSED_EARLIER(FactsCover.of(EARLIER_MATCH_GROUP));

    private final MeasureRule rule;

    Measure(MeasureRule rule) {
        this.rule = rule;
    }

    /**
     * Why it is counted of a citizen on a day, or not.
     *
     * @param known the citizen's facts, as known when it is asked
     * @throws IllegalStateException of a measure that no goal counts by
     */
    public Reason reason(List<Fact> known, LocalDate day) {
        if (rule instanceof ExplainedRule explained) {
            return explained.reason(new FactsOnDay(known, day));
        }
        throw new IllegalStateException(this + " is not explained");
    }

    boolean holds(FactsOnDay facts) {
        return rule.holds(facts);
    }

    Set<FactKind> restsOn() {
        return rule.restsOn();
    }

    /** Later days on which a fact falls out of a window of months. */
    Stream<LocalDate> leavingWindow(FactsOnDay facts) {
        return rule.leavingWindow(facts);
    }

    /** Its name in SQL. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An aggregate over a citizen's facts, see {@link MeasureRule#sql}. */
    public String sql() {
        return rule.sql();
    }

    public Optional<Window> window() {
        return rule.window();
    }
}
