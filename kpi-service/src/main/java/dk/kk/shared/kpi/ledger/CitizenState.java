package dk.kk.shared.kpi.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of a citizen's registration only its end matters to a figure. The stream has no history: its time is the event's. */
record CitizenState(@Nullable LocalDate endedOn, @Nullable String endReason) {

    Stream<Fact> facts(Instant recordedAt) {
        return endedOn == null
                ? Stream.empty()
                : Fact.of(FactKind.ENDED, endReason == null ? "UNKNOWN" : endReason, endedOn, null, recordedAt, null);
    }
}
