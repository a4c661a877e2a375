package dk.kk.shared.plan.needed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many citizens must be offered a social action plan.
 *
 * @param needed as many as the list has rows
 * @param inEffort of those, the ones in the longer-term effort
 */
@Schema(name = "NeededPlanCounts")
public record NeededCounts(long needed, long inEffort) {}
