package dk.kk.shared.kpi.definition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The last so many months before a day, the day they begin with included. Where the earlier month is shorter, that is its last day. */
public record Window(int months) {

    /** Its first day. */
    LocalDate opens(LocalDate day) {
        return day.minusMonths(months);
    }

    /** The first day from which it does not reach back to that date. Months have different lengths: adding them back is a guess. */
    LocalDate firstDayBeyond(LocalDate date) {
        var candidate = date.plusMonths(months).plusDays(1);
        while (!opens(candidate).isAfter(date)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** For so many days by that day it does not reach back to the date any more; 1 on the first of them. */
    long daysBeyond(LocalDate date, LocalDate day) {
        return ChronoUnit.DAYS.between(firstDayBeyond(date), day) + 1;
    }

    /** Its first day in SQL. */
    public String column() {
        return "months_before_" + months;
    }
}
