package dk.kk.shared.kpi.dutymeasure;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/** Of stops SOF is told of, also before they are decided. Who is paid again needs no contact about the stop any more. */
final class UntilContacted implements WaitRule {

    private static final Set<StopPhase> PAID_AGAIN = Set.of(StopPhase.RESUMED, StopPhase.WITHDRAWN);

    @Override
    public Optional<Wait> wait(StopCourse stop) {
        var told = stop.told(requireNonNull(stop.began()));
        return Optional.ofNullable(told)
                .map(alert -> Wait.of(alert.at(), alert.contactedAt(), PAID_AGAIN.contains(stop.phase())));
    }

    @Override
    public String concerns() {
        return "told_at is not null";
    }

    @Override
    public String from() {
        return "told_at";
    }

    @Override
    public String until() {
        return "contacted_at";
    }

    @Override
    public String over() {
        return "phase in ('RESUMED', 'WITHDRAWN')";
    }
}
