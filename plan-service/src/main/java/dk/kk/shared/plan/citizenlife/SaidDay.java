package dk.kk.shared.plan.citizenlife;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day on which something is to happen with a citizen, or happened.
 *
 * @param field as the request names it: {@code plannedOn}
 */
public record SaidDay(String field, LocalDate day) {

    /** None where no day was said. */
    public static Stream<SaidDay> of(String field, @Nullable LocalDate day) {
        return Optional.ofNullable(day).map(said -> new SaidDay(field, said)).stream();
    }
}
