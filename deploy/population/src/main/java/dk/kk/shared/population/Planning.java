package dk.kk.shared.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen's social action plan looks like on 30 November 2007. A plan in force was last made or followed up between two days; those of one day
 * are the last that counts as updated within six, nine or twelve months, and its neighbours.
 */
enum Planning {
    NONE,
    OFFERED,
    DECLINED,
    ENDED,
    ENDED_ON_THE_DAY,
    UPDATED_WITHIN_SIX_MONTHS("2007-06-01", "2007-11-30"),
    UPDATED_31_MAY_2007("2007-05-31", "2007-05-31"),
    UPDATED_30_MAY_2007("2007-05-30", "2007-05-30"),
    UPDATED_29_MAY_2007("2007-05-29", "2007-05-29"),
    UPDATED_SIX_TO_NINE_MONTHS_AGO("2007-03-02", "2007-05-28"),
    UPDATED_1_MARCH_2007("2007-03-01", "2007-03-01"),
    UPDATED_28_FEBRUARY_2007("2007-02-28", "2007-02-28"),
    UPDATED_27_FEBRUARY_2007("2007-02-27", "2007-02-27"),
    UPDATED_NINE_TO_TWELVE_MONTHS_AGO("2006-12-04", "2007-02-26"),
    UPDATED_1_DECEMBER_2006("2006-12-01", "2006-12-01"),
    UPDATED_30_NOVEMBER_2006("2006-11-30", "2006-11-30"),
    UPDATED_29_NOVEMBER_2006("2006-11-29", "2006-11-29"),
    NOT_UPDATED_FOR_TWELVE_MONTHS("2005-01-03", "2006-11-28");

    private final @Nullable LocalDate first;
    private final @Nullable LocalDate last;

    Planning() {
        this.first = null;
        this.last = null;
    }

    Planning(String first, String last) {
        this.first = LocalDate.parse(first);
        this.last = LocalDate.parse(last);
    }

    /** The day of the making or follow-up of a plan in force; none for every other planning. */
    @Nullable
    LocalDate lastUpdate(Chance chance) {
        return first == null || last == null ? null : chance.weekday(first, last);
    }
}
