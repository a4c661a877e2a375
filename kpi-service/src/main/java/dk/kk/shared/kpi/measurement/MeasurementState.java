package dk.kk.shared.kpi.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a measurement was frozen, as other services may know it: the figures are asked for. Add fields; never rename or remove one. */
record MeasurementState(
        UUID measurementId, LocalDate asOf, LocalDate knownAt, String definitions, String members, Instant frozenAt) {}
