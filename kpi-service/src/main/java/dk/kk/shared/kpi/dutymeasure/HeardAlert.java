package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.platform.consumer.HeardEvent;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an alert about a stop.
 *
 * @param toldAt when it was raised first
 * @param withdrawnAt when the newest event was recorded, of an alert that stands withdrawn: nothing is said of it until it is raised again
 */
record HeardAlert(
        UUID stopId,
        Instant toldAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant contactedAt) {

    /** None of an alert about something else. */
    static Stream<HeardAlert> ofStop(HeardEvent event) {
        var alert = event.state(State.class);
        return alert.kind.equals("BENEFIT_STOP")
                ? Stream.of(new HeardAlert(
                        UUID.fromString(alert.about.id),
                        alert.raisedAt == null ? event.time() : alert.raisedAt,
                        alert.phase.equals("WITHDRAWN") ? event.time() : null,
                        alert.firstContact()))
                : Stream.empty();
    }

    record State(
            String kind,
            About about,
            String phase,
            @Nullable Instant raisedAt,
            @Nullable String outcome,
            @Nullable Instant actedAt,
            @Nullable Instant contactedAt) {

        /** Events of before name no first contact: then it is what was done last, if that was one. */
        private @Nullable Instant firstContact() {
            return contactedAt == null && "CONTACTED_CITIZEN".equals(outcome) ? actedAt : contactedAt;
        }

        record About(String id) {}
    }
}
