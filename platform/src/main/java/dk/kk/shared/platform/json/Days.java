package dk.kk.shared.platform.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Days as callers may write them: {@code 2007-11-30}, in the years a case can have; PostgreSQL knows fewer than Java. */
final class Days {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;

    private Days() {}

    /** @throws DateTimeException quoting the text */
    static LocalDate read(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeException("Not a day: " + text);
        }
        var day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("Not a day of this time: " + text);
        }
        return day;
    }
}
