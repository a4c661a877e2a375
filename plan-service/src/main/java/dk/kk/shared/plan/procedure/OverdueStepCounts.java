package dk.kk.shared.plan.procedure;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many steps are overdue.
 *
 * @param overdue as many as the list has rows
 * @param runs in how many runs
 * @param bySide whose they are
 */
@Schema(name = "OverdueProcedureStepCounts")
public record OverdueStepCounts(long overdue, long runs, Map<StepSide, Long> bySide) {}
