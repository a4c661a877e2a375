package dk.kk.shared.kpi.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of a citizen's registration only its ends matter to a figure.
 *
 * @param endings all that was said of them; null in events from before it was kept: then the end's time is the event's
 */
record CitizenState(
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable List<Ending> endings) {

    /** @param supersededAt when a return or a correction took its place */
    record Ending(
            LocalDate endedOn,
            @Nullable LocalDate returnedOn,
            String reason,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        private Stream<Fact> facts() {
            return Fact.of(FactKind.ENDED, reason, endedOn, returnedOn, recordedAt, supersededAt);
        }
    }

    Stream<Fact> facts(Instant recordedAt) {
        if (endings != null) {
            return endings.stream().flatMap(Ending::facts);
        }
        return endedOn == null
                ? Stream.empty()
                : Fact.of(FactKind.ENDED, endReason == null ? "UNKNOWN" : endReason, endedOn, null, recordedAt, null);
    }
}
