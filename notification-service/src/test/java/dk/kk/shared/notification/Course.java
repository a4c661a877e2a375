package dk.kk.shared.notification;

import dk.kk.shared.platform.testing.ToldEvent;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen's course, told the way offer-service tells it; the rows before the present one are left out. */
public record Course(UUID citizen, UUID enrolment, UUID offer) {

    public static Course of(Story story) {
        return new Course(story.citizen(), UUID.randomUUID(), UUID.randomUUID());
    }

    public ToldEvent started(long version, @Nullable String warnedSince) {
        return told(version, "STARTED", warnedSince, "LIVE");
    }

    /** @param warnedSince the ISO week; null: nothing warns of it */
    public ToldEvent told(long version, String phase, @Nullable String warnedSince, String origin) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("phase", phase);
        row.put("plannedStart", "2007-10-01");
        row.put("actualStart", "2007-10-01");
        row.put("actualEnd", phase.equals("DROPPED_OUT") ? "2007-11-20" : null);
        row.put("operaRegisteredOn", null);
        row.put("dropOutWarningSince", warnedSince);
        row.put("recordedAt", "2007-11-20T10:00:00Z");
        row.put("supersededAt", null);
        var state = new HashMap<String, Object>();
        state.put("enrolmentId", enrolment);
        state.put("citizenId", citizen);
        state.put("offerId", offer);
        state.put("countsAs", "ACTIVATION");
        state.put("countsForGoal3", true);
        state.put("origin", origin);
        state.put("rows", List.of(row));
        return new ToldEvent(
                "offer", "enrolment.drop-out-warned", "enrolment", enrolment.toString(), version, citizen, state);
    }
}
