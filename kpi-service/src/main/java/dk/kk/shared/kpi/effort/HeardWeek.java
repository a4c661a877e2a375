package dk.kk.shared.kpi.effort;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is recorded of a course in a week.
 *
 * @param due minutes planned and not lawfully absent
 * @param attended minutes
 */
record HeardWeek(UUID enrolmentId, LocalDate monday, long due, long attended) {}
