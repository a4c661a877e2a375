package dk.kk.shared.platform.days;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Days as callers and files may write them. PostgreSQL knows fewer than Java, and a slip of the year is refused. */
public final class Days {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Days() {}

    /** @throws DateTimeException quoting the text, when it is no day of 1900 to 2199 */
    public static LocalDate read(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeException("Not a day: " + text);
        }
        var day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("Not a day of this time: " + text);
        }
        return day;
    }

    public static boolean isDay(String text) {
        try {
            read(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
