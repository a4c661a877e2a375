package dk.kk.shared.plan.lifecycle;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param canBeEnded nothing blocks it
 * @param version the plan's
 */
@Schema(name = "PlanClosing")
public record ClosingView(UUID planId, boolean canBeEnded, List<Obstacle> obstacles, long version) {

    static ClosingView of(Plan plan, List<Obstacle> obstacles) {
        return new ClosingView(plan.id(), obstacles.stream().noneMatch(Obstacle::blocks), obstacles, plan.version());
    }

    /**
     * @param blocks the plan is not ended as long as it is so; otherwise it is something to think of
     * @param goals the active ones
     * @param link where it is seen and put right
     */
    @Schema(name = "PlanClosingObstacle")
    public record Obstacle(ClosingReason reason, boolean blocks, List<UUID> goals, String link) {

        static Obstacle of(ClosingReason reason, String link) {
            return new Obstacle(reason, reason.blocks(), List.of(), link);
        }

        static Obstacle goals(List<UUID> active, String link) {
            return new Obstacle(ClosingReason.GOALS_ACTIVE, ClosingReason.GOALS_ACTIVE.blocks(), active, link);
        }
    }
}
