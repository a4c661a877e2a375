package dk.kk.shared.plan.specialcase;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much the special unit has to do.
 *
 * @param waiting cases that nobody works on
 * @param taken cases that somebody works on
 * @param waitingSince the day since which the oldest of those that wait does
 * @param byCaseType of all of them
 * @param held of those taken, the caller's
 * @param capacity how many a member is to hold
 */
@Schema(name = "SpecialCaseCounts")
public record QueueCounts(
        long waiting,
        long taken,
        @Nullable LocalDate waitingSince,
        Map<CaseType, Long> byCaseType,
        long held,
        int capacity) {}
