package dk.kk.shared.notification.subscription;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Collection;
import java.util.List;

/** The types of events that other systems can name: {@code dk.kk.shared.alert.raised}. */
final class EventTypes {
    static final String PREFIX = "dk.kk.shared.";

    /** A type that is new stands here too, or nobody can filter for it; who names no type is told it all the same. */
    static final List<String> ALL = List.of(
            "dk.kk.shared.alert.acknowledged",
            "dk.kk.shared.alert.acted",
            "dk.kk.shared.alert.closed",
            "dk.kk.shared.alert.escalated",
            "dk.kk.shared.alert.raised",
            "dk.kk.shared.alert.reopened",
            "dk.kk.shared.alert.rerouted",
            "dk.kk.shared.alert.seen",
            "dk.kk.shared.alert.taken-over",
            "dk.kk.shared.alert.updated",
            "dk.kk.shared.alert.withdrawn");

    private EventTypes() {}

    /** @throws RuleViolation {@code event-type-unknown} */
    static void require(Collection<String> types) {
        var unknown = types.stream().filter(type -> !ALL.contains(type)).findFirst();
        if (unknown.isPresent()) {
            throw new RuleViolation("event-type-unknown", "type", unknown.get(), "allowed", ALL);
        }
    }
}
