package dk.kk.shared.kpi.dutymeasure;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A stop that is taken back before SOF is told of it need not be told any more. */
final class UntilTold implements WaitRule {

    @Override
    public Optional<Wait> wait(StopCourse stop) {
        var began = requireNonNull(stop.began());
        var told = stop.told(began);
        return Optional.of(Wait.of(began, told == null ? null : told.at(), stop.phase() == StopPhase.WITHDRAWN));
    }

    @Override
    public String concerns() {
        return "true";
    }

    @Override
    public String from() {
        return "began_at";
    }

    @Override
    public String until() {
        return "told_at";
    }

    @Override
    public String over() {
        return "phase = 'WITHDRAWN'";
    }
}
