package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.consumer.HeardEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why requests are looked at again.
 *
 * @param cause as their events say it: {@code social-plan-made}
 * @param traceparent null: that of the running request
 */
public record Occasion(String cause, @Nullable String traceparent) {
    public static Occasion of(String cause) {
        return new Occasion(cause, null);
    }

    /** What was heard of the citizen, else of something that is nobody's. */
    static Occasion heard(UUID citizen, List<HeardEvent> heard) {
        var event = heard.stream()
                .filter(told -> citizen.equals(told.citizenId()))
                .findFirst()
                .orElseGet(heard::getFirst);
        return new Occasion(event.type().replace('.', '-'), event.traceparent());
    }
}
