package dk.kk.shared.offer.breaker;

import java.util.List;

/**
 * A run with what its page counts.
 *
 * @param stops how many of its orders stop a benefit, or would
 * @param refused how many do not
 */
record ShownRun(StopRunView run, int stops, int refused, List<Preview.Line> lines) {

    static ShownRun of(StopRunView run) {
        var refused = run.preview().stream()
                .filter(line -> line.refusal() != null)
                .mapToInt(Preview.Line::orders)
                .sum();
        return new ShownRun(run, run.size() - refused, refused, run.preview());
    }

    public boolean isHeld() {
        return run.phase() == RunPhase.HELD;
    }

    public boolean isDelivery() {
        return run.source() == RunSource.DELIVERY;
    }
}
