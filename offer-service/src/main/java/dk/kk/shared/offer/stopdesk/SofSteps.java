package dk.kk.shared.offer.stopdesk;

import dk.kk.shared.offer.benefitstop.SofAlertView;
import dk.kk.shared.offer.benefitstop.SofOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What SOF has done about a stop so far, in the order in which it happened. */
record SofSteps(SofAlertView alert, List<Step> steps) {

    /**
     * @param key of the sentence
     * @param outcome of the steps in which SOF said what it did
     */
    record Step(String key, Instant at, @Nullable SofOutcome outcome) {
        static Stream<Step> of(String key, @Nullable Instant at, @Nullable SofOutcome outcome) {
            return at == null ? Stream.of() : Stream.of(new Step(key, at, outcome));
        }
    }

    static SofSteps of(SofAlertView alert) {
        var steps = Stream.of(
                        Step.of("sof.raised", alert.raisedAt(), null),
                        Step.of("sof.earlier", alert.earlierActedAt(), alert.earlierOutcome()),
                        Step.of("sof.seen", alert.seenAt(), null),
                        Step.of("sof.acknowledged", alert.acknowledgedAt(), null),
                        Step.of("sof.acted", alert.actedAt(), alert.outcome()),
                        Step.of("sof.closed", alert.closedAt(), null),
                        Step.of("sof.withdrawn", alert.withdrawnAt(), null))
                .flatMap(step -> step)
                .sorted(Comparator.comparing(Step::at))
                .toList();
        return new SofSteps(alert, steps);
    }

    /** Of the tag that says how far SOF is. */
    public String tone() {
        return switch (alert.standing()) {
            case OPEN, NOT_RAISED -> "warn";
            case ACTED, CLOSED -> "good";
            case ACKNOWLEDGED, WITHDRAWN, NOBODY_TO_TELL -> "";
        };
    }
}
