package dk.kk.shared.plan.plandesk;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.content.ContentView;
import dk.kk.shared.plan.coordination.PlanCoordination;
import dk.kk.shared.plan.lifecycle.PlanPhase;
import dk.kk.shared.plan.lifecycle.PlanView;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One side's plan as the page shows it.
 *
 * @param plan null where the side has none
 * @param content null with it
 * @param others how many more the side has had
 * @param copy what the citizen has and says of it; null of the other side's, which the reader is not told of
 */
record ShownPlan(
        Administration side,
        @Nullable PlanView plan,
        @Nullable ContentView content,
        int others,
        @Nullable ShownCopy copy) {
    private static final Set<PlanPhase> IN_FORCE = EnumSet.of(PlanPhase.MADE, PlanPhase.FOLLOWED_UP);
    private static final Set<PlanPhase> OVER = EnumSet.of(PlanPhase.ENDED, PlanPhase.REPLACED, PlanPhase.DECLINED);

    /** The one in force, else the last that is under way, else the last of all; of a discarded one nobody is told what it said. */
    static ShownPlan of(
            Administration side,
            List<PlanView> all,
            Function<PlanView, ContentView> content,
            Function<PlanView, Optional<ShownCopy>> copy) {
        var plans =
                all.stream().filter(plan -> plan.phase() != PlanPhase.DISCARDED).toList();
        var shown = last(plans, plan -> IN_FORCE.contains(plan.phase()))
                .or(() -> last(plans, plan -> !OVER.contains(plan.phase())))
                .or(() -> last(plans, _ -> true));
        return new ShownPlan(
                side,
                shown.orElse(null),
                shown.map(content).orElse(null),
                Math.max(0, plans.size() - 1),
                shown.flatMap(copy).orElse(null));
    }

    /** {@code not-asked}: the text is {@code coordinated.not-asked}. */
    public String coordination() {
        var state = plan == null
                ? PlanCoordination.State.NOT_ASKED
                : plan.coordination().state();
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<PlanView> last(List<PlanView> plans, Predicate<PlanView> which) {
        return plans.stream().filter(which).reduce((_, later) -> later);
    }
}
