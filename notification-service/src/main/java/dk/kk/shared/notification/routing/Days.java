package dk.kk.shared.notification.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days {@code [from, to)}; without {@code to} they go on. */
public record Days(LocalDate from, @Nullable LocalDate to) {

    boolean include(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
