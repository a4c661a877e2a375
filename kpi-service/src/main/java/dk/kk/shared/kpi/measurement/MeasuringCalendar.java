package dk.kk.shared.kpi.measurement;

import java.time.LocalDate;
import java.util.List;

/**
 * The measuring days as their page shows them.
 *
 * @param lastKnown the last day whose knowing is over
 * @param mayFreeze whether the reader may
 */
record MeasuringCalendar(List<MeasuringDay> days, LocalDate lastKnown, boolean mayFreeze) {}
