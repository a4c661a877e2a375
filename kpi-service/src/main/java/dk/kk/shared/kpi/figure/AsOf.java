package dk.kk.shared.kpi.figure;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The day a figure is asked for, {@code 2007-11-30}. */
@Schema(
        name = "AsOf",
        type = SchemaType.STRING,
        format = "date",
        description = "A day of 1990 to 2099; today without it")
record AsOf(LocalDate day) {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    AsOf {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw invalid();
        }
    }

    /** @throws RuleViolation {@code day-invalid} for what is no day of these years */
    public static AsOf fromString(String parameter) {
        try {
            return new AsOf(LocalDate.parse(parameter.strip()));
        } catch (DateTimeParseException unreadable) {
            throw invalid();
        }
    }

    static LocalDate or(@Nullable AsOf asked, LocalDate today) {
        return asked == null ? today : asked.day();
    }

    private static RuleViolation invalid() {
        return new RuleViolation("day-invalid", "first", FIRST_YEAR, "last", LAST_YEAR);
    }
}
