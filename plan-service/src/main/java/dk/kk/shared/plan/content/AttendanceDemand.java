package dk.kk.shared.plan.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That the citizen is to be somewhere each week.
 *
 * @param startsAt {@code 09:00}, Danish time
 * @param to the first day on which it is asked no more
 */
@Schema(name = "AttendanceDemand")
public record AttendanceDemand(
        @NotNull DayOfWeek day,

        @NotNull @Size(max = 5) @Pattern(regexp = AttendanceDemand.TIME)
        String startsAt,

        @NotNull @Size(max = 5) @Pattern(regexp = AttendanceDemand.TIME)
        String endsAt,

        @NotNull LocalDate from,
        @Nullable LocalDate to) {

    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
}
