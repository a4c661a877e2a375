package dk.kk.shared.kpi.measurement;

import java.time.LocalDate;

/** How far a measuring day is. */
public enum MeasuringState {
    /** The day is not over. */
    NOT_YET,
    /** It is over, and no measurement is frozen. */
    DUE,
    MEASURED;

    static MeasuringState of(boolean measured, LocalDate day, LocalDate today) {
        if (measured) {
            return MEASURED;
        }
        return day.isBefore(today) ? DUE : NOT_YET;
    }
}
