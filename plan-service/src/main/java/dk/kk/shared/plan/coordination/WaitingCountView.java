package dk.kk.shared.plan.coordination;

import dk.kk.shared.plan.administration.Administration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many requests about the caller's citizens wait for one side.
 *
 * @param side that has to answer
 * @param waiting as many as the list has rows
 * @param overdue of those, how many should have been answered by now
 */
@Schema(name = "CoordinationWaitingCount")
public record WaitingCountView(Administration side, long waiting, long overdue) {}
