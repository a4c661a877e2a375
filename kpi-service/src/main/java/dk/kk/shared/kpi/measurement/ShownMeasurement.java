package dk.kk.shared.kpi.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measurement as its page shows it.
 *
 * @param protection what was done to its numbers; null where they are exact
 */
record ShownMeasurement(
        UUID id,
        LocalDate asOf,
        LocalDate knownAt,
        Instant frozenAt,
        List<String> parkedSources,
        String members,
        List<ShownGoal> goals,
        @Nullable String protection) {}
