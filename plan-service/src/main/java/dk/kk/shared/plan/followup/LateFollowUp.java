package dk.kk.shared.plan.followup;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan whose follow-up is late. */
@Schema(name = "LateFollowUp")
public record LateFollowUp(UUID planId, UUID citizenId, FollowUpView followUp) {

    String cursor() {
        return new DueKey(followUp.dueOn(), planId).cursor();
    }
}
