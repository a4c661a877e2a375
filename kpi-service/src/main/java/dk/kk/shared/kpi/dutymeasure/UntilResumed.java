package dk.kk.shared.kpi.dutymeasure;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.platform.clock.BusinessClock;
import java.util.Optional;
import java.util.Set;

/** Of stops that took effect. Where the benefit itself has ended there is nothing to pay again. */
final class UntilResumed implements WaitRule {

    private static final Set<StopPhase> TOOK_EFFECT =
            Set.of(StopPhase.EFFECTIVE, StopPhase.RESUMED, StopPhase.BENEFIT_ENDED);

    @Override
    public Optional<Wait> wait(StopCourse stop) {
        if (!TOOK_EFFECT.contains(stop.phase())) {
            return Optional.empty();
        }
        var from = requireNonNull(stop.effectiveFrom())
                .atStartOfDay(BusinessClock.COPENHAGEN)
                .toInstant();
        return Optional.of(Wait.of(from, stop.resumedAt(), stop.phase() == StopPhase.BENEFIT_ENDED));
    }

    @Override
    public String concerns() {
        return "phase in ('EFFECTIVE', 'RESUMED', 'BENEFIT_ENDED')";
    }

    @Override
    public String from() {
        return "effective_from::timestamp at time zone 'Europe/Copenhagen'";
    }

    @Override
    public String until() {
        return "resumed_at";
    }

    @Override
    public String over() {
        return "phase = 'BENEFIT_ENDED'";
    }
}
