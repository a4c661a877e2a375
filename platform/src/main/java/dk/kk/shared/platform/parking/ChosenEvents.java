package dk.kk.shared.platform.parking;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which parked events are meant: those that all that is given holds for, at least one of the three.
 *
 * @param ids null: whatever their ids
 * @param reason as it stands on them, exactly
 * @param kind of their streams, {@code benefit-stop}
 */
@Schema(name = "ChosenEvents")
public record ChosenEvents(
        @Nullable @Size(min = 1, max = 1_000) List<@NotNull Long> ids,
        @Nullable @Size(min = 1, max = 10_000) String reason,
        @Nullable @Size(min = 1, max = 200) String kind) {

    @Nullable
    Object[] arguments(int limit) {
        if (ids == null && reason == null && kind == null) {
            throw new RuleViolation("redrive-of-nothing");
        }
        var numbers = ids == null ? null : SqlArray.numbers(ids);
        return new @Nullable Object[] {numbers, numbers, reason, reason, kind, kind, limit};
    }
}
