package dk.kk.shared.plan.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a step's time is counted in. */
@Schema(name = "ProcedureDayUnit", description = "Days of the calendar, or the city's working days")
public enum DayUnit {
    DAYS,
    WORKING_DAYS
}
