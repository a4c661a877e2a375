package dk.kk.shared.kpi.definition;

import java.time.LocalDate;

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

    /** Its first day in SQL. */
    public String column() {
        return "months_before_" + months;
    }
}
