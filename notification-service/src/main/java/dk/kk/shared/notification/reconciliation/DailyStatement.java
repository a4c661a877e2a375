package dk.kk.shared.notification.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the duty was kept on a day, as known when the statement was made. No stop, person or team can be told from it.
 *
 * @param day Europe/Copenhagen
 * @param madeAt business time; before the day is over the statement is of the day so far
 * @param stopsRegistered live stops that BIF's service got on the day, as far as this service has heard of them
 * @param stopsToBeTold of these, those of which the rule says now that SOF must be told
 * @param alertsRaised raised on the day; the next five say what became of these
 * @param acknowledgedInTime taken on or acted on by its deadline, or without one
 * @param acknowledgedLate after it
 * @param open nobody has acted
 * @param overdue of those that are open, past their deadline when the statement was made; they go up by themselves
 * @param withdrawn nobody was to be told any more
 * @param runsDone, runsFailed reconciliations that began on the day
 * @param breaks different ones that they found
 * @param longestUnknownSeconds the longest time SOF did not know of what the day's alerts told
 */
@Schema(name = "DailyStatement")
record DailyStatement(
        LocalDate day,
        Instant madeAt,
        long stopsRegistered,
        long stopsToBeTold,
        long alertsRaised,
        long acknowledgedInTime,
        long acknowledgedLate,
        long open,
        long overdue,
        long withdrawn,
        long runsDone,
        long runsFailed,
        long breaks,
        long longestUnknownSeconds) {}
