package dk.kk.shared.kpi.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A measurement as its page shows it. */
record ShownMeasurement(
        UUID id,
        LocalDate asOf,
        LocalDate knownAt,
        Instant frozenAt,
        List<String> parkedSources,
        String members,
        List<ShownGoal> goals) {}
