package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.platform.days.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day field of a page's form that may stay empty: a browser sends it all the same.
 *
 * @param day null: none was chosen
 */
record ChosenDay(@Nullable LocalDate day) {

    /** @throws DateTimeException as {@link Days#read} */
    public static ChosenDay fromString(String text) {
        return new ChosenDay(text.isBlank() ? null : Days.read(text));
    }

    static @Nullable LocalDate of(@Nullable ChosenDay chosen) {
        return chosen == null ? null : chosen.day;
    }
}
