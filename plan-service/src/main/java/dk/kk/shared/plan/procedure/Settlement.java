package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.administration.Administration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody took or skipped a step.
 *
 * @param employee by code
 * @param skipReason of a step that is skipped alone
 */
record Settlement(
        Administration side,
        String employee,
        LocalDate on,
        @Nullable SkipReason skipReason) {}
