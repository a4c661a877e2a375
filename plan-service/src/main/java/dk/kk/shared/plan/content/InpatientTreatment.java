package dk.kk.shared.plan.content;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the citizen is in inpatient treatment.
 *
 * @param to the first day on which the citizen no longer is; null while nobody knows
 */
@Schema(name = "InpatientTreatment")
public record InpatientTreatment(
        @NotNull LocalDate from, @Nullable LocalDate to) {}
