package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.sql.SqlRow;

/**
 * The runs of a day.
 *
 * @param breaks different ones, however often they were found
 */
record RunsOfDay(long done, long failed, long breaks) {

    static RunsOfDay read(SqlRow row) {
        return new RunsOfDay(row.number("done"), row.number("failed"), row.number("breaks"));
    }
}
