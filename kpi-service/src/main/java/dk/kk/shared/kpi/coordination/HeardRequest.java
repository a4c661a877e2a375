package dk.kk.shared.kpi.coordination;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.platform.consumer.HeardEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a request: not whose it is, for no figure asks.
 *
 * @param firstAskedOn null in events before this was told
 * @param askedOn the last time
 * @param dueOn the last day on which an answer is in time
 * @param settledOn when it was answered, waived or withdrawn; null while it waits
 */
record HeardRequest(
        UUID requestId,
        Administration askedSide,
        RequestPhase phase,
        @Nullable LocalDate firstAskedOn,
        LocalDate askedOn,
        LocalDate dueOn,
        @Nullable LocalDate settledOn) {
    static HeardRequest of(HeardEvent event) {
        return event.state(HeardRequest.class);
    }

    LocalDate countsFrom() {
        return firstAskedOn == null ? askedOn : firstAskedOn;
    }

    /** As it was known on that day, of a request that came back from its last asking on: what happened to it before is not kept. */
    Standing on(LocalDate day) {
        if (askedOn.isAfter(day)) {
            return Standing.WITHDRAWN;
        }
        if (settledOn == null || settledOn.isAfter(day)) {
            return dueOn.isBefore(day) ? Standing.OVERDUE : Standing.WAITING;
        }
        return switch (phase) {
            case ASKED -> throw new IllegalStateException("Settled and asked: " + requestId);
            case ANSWERED -> settledOn.isAfter(dueOn) ? Standing.LATE : Standing.IN_TIME;
            case WAIVED -> Standing.WAIVED;
            case WITHDRAWN -> Standing.WITHDRAWN;
        };
    }
}
