package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.ledger.KnownTime;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was recorded of a course in a week, as it was known for some time.
 *
 * @param position among all that was known of it, the first is 0
 * @param due minutes planned and not lawfully absent
 * @param attended minutes
 */
record HeardWeek(UUID enrolmentId, LocalDate monday, int position, long due, long attended, KnownTime known) {}
