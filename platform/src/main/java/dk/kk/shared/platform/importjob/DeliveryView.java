package dk.kk.shared.platform.importjob;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a source delivered last, and when it is expected again. Days are business days, Europe/Copenhagen.
 *
 * @param every ISO 8601: {@code P7D}; null: nothing is expected
 * @param lastImport the last one that was done
 * @param lastOn the day on which it was done
 * @param dueOn the last day on which the next one is in time; null where none is expected, or none has come yet
 */
@Schema(name = "ImportDelivery")
public record DeliveryView(
        String source,
        @Nullable String every,
        @Nullable UUID lastImport,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate dueOn,
        DeliveryState state) {

    /** @param last null: none was ever done */
    static DeliveryView of(String source, @Nullable Period every, @Nullable LastDelivery last, LocalDate today) {
        var due = every == null || last == null ? null : last.on().plus(every);
        return new DeliveryView(
                source,
                every == null ? null : every.toString(),
                last == null ? null : last.id(),
                last == null ? null : last.on(),
                due,
                state(every, due, today));
    }

    private static DeliveryState state(@Nullable Period every, @Nullable LocalDate due, LocalDate today) {
        if (every == null) {
            return DeliveryState.NOT_EXPECTED;
        }
        return due == null || today.isAfter(due) ? DeliveryState.OVERDUE : DeliveryState.IN_TIME;
    }

    record LastDelivery(String source, UUID id, LocalDate on) {}
}
