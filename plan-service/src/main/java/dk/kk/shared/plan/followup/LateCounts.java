package dk.kk.shared.plan.followup;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many follow-ups are late.
 *
 * @param late as many as the list has rows
 * @param overdue of those, the ones that are not put off today
 * @param byWhoseReason of those that are late, whose reason they were put off for last
 * @param neverPostponed of those that are late, the ones that nobody ever put off since they were last confirmed
 */
@Schema(name = "LateFollowUpCounts")
public record LateCounts(long late, long overdue, Map<PostponedBy, Long> byWhoseReason, long neverPostponed) {}
