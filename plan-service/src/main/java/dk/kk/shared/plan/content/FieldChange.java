package dk.kk.shared.plan.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A field that two versions say differently.
 *
 * @param field {@code weeklyHours.to}; conditions are named by their kind, goals by their id: {@code conditions.HOUSING.text}
 * @param from null: nothing
 */
@Schema(name = "PlanFieldChange")
public record FieldChange(
        String field, @Nullable String from, @Nullable String to) {}
