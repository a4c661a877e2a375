package dk.kk.shared.plan.citizenversion;

import dk.kk.shared.plan.citizencopy.ReceiptEntry;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the citizen may read it.
 *
 * @param planVersion of the plan that it says
 * @param contentVersion of what the plan says; 0: nothing yet
 * @param given that it is as it was given then; null where it is as it is now
 * @param lastGiven the last time that the citizen was given it; null where they never were
 */
@Schema(name = "CitizenVersion")
public record CitizenVersionView(
        UUID planId,
        UUID citizenId,
        long planVersion,
        int contentVersion,
        @Nullable ReceiptEntry given,
        @Nullable LastGiven lastGiven,
        PlainText da,
        PlainText en) {

    /** @param changedOn the day of the plan's last change since; null where the citizen has it as it is */
    @Schema(name = "LastGivenPlan")
    public record LastGiven(ReceiptEntry receipt, @Nullable LocalDate changedOn) {}
}
