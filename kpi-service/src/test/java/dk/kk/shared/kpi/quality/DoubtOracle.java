package dk.kk.shared.kpi.quality;

import static dk.kk.shared.kpi.ledger.FactKind.ACTIVATION;
import static dk.kk.shared.kpi.ledger.FactKind.EARLIER_MATCH_GROUP;
import static dk.kk.shared.kpi.ledger.FactKind.MATCH_GROUP;
import static dk.kk.shared.kpi.ledger.FactKind.OPERA_COURSE;
import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN;
import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN_OFFERED;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Whether one citizen is in doubt, by the plainest loops over the facts that are known. */
record DoubtOracle(List<Fact> known, LocalDate day, Goal goal, Population population) {

    boolean isDoubtful(Doubt doubt) {
        var cell = Standing.of(known, day).cell();
        if (cell == null) {
            return false;
        }
        var isMember = population.includes(cell);
        return switch (doubt) {
            case MATCH_GROUP_MISSING ->
                population.includes(new Cell(cell.group(), MatchColumn.M4))
                        && covering(MATCH_GROUP).findAny().isEmpty()
                        && covering(EARLIER_MATCH_GROUP).findAny().isEmpty();
            case MATCH_GROUP_OLD ->
                isMember
                        && covering(EARLIER_MATCH_GROUP).findAny().isEmpty()
                        && covering(MATCH_GROUP).allMatch(group -> isBefore(group, 12));
            case MATCH_GROUP_REPLACED ->
                isMember && covering(EARLIER_MATCH_GROUP).findAny().isPresent();
            case PLAN_UNANSWERED ->
                isMember
                        && begun(SOCIAL_PLAN).findAny().isEmpty()
                        && begun(SOCIAL_PLAN_OFFERED).anyMatch(offer -> isBefore(offer, 3));
            case PLAN_NOT_FOLLOWED_UP ->
                isMember && !counts() && covering(SOCIAL_PLAN).findAny().isPresent();
            case ACTIVATION_WITHOUT_END ->
                isMember && counts() && covering(ACTIVATION).allMatch(course -> isEndless(course));
            case OFFER_WITHOUT_END ->
                isMember && counts() && lately(OPERA_COURSE).allMatch(course -> isEndless(course));
            case ACTIVATION_NOT_IN_OPERA ->
                isMember && !counts() && lately(ACTIVATION).findAny().isPresent();
        };
    }

    boolean counts() {
        return Standing.of(known, day).measures().contains(goal.measure());
    }

    private boolean isEndless(Fact course) {
        return course.days().to() == null && isBefore(course, 12);
    }

    private boolean isBefore(Fact fact, int months) {
        return fact.days().from().isBefore(day.minusMonths(months));
    }

    private Stream<Fact> begun(FactKind kind) {
        return known.stream()
                .filter(fact -> fact.kind() == kind && !fact.days().from().isAfter(day));
    }

    private Stream<Fact> covering(FactKind kind) {
        return begun(kind).filter(fact -> fact.days().contains(day));
    }

    private Stream<Fact> lately(FactKind kind) {
        return begun(kind).filter(fact -> {
            var end = fact.days().to();
            return end == null || end.isAfter(day.minusMonths(6));
        });
    }
}
