package dk.kk.shared.platform.operations;

import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.operations.Redriven.StillParked;
import dk.kk.shared.platform.parking.ChosenEvents;
import dk.kk.shared.platform.parking.ParkedEvents;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import java.util.ArrayList;

/** Tries parked events again one after the other, each in its own transaction: one that fails again holds up none. */
@Singleton
class RedriveMany {
    private static final int AT_MOST = 500;

    private final ParkedEvents parked;
    private final Inbox inbox;

    RedriveMany(ParkedEvents parked, Inbox inbox) {
        this.parked = parked;
        this.inbox = inbox;
    }

    Redriven of(ChosenEvents chosen) {
        var ids = parked.chosen(chosen, AT_MOST + 1);
        var still = new ArrayList<StillParked>();
        var applied = 0;
        for (var id : ids.subList(0, Math.min(ids.size(), AT_MOST))) {
            try {
                inbox.redrive(id);
                applied++;
            } catch (RuleViolation refused) {
                if (refused.code().equals("redrive-failed")) {
                    still.add(new StillParked(
                            id, String.valueOf(refused.arguments().get("reason"))));
                }
                // not-found: a newer event of its stream, or somebody else's try, has healed it meanwhile
            }
        }
        return new Redriven(applied, still, ids.size() > AT_MOST);
    }
}
