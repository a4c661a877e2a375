package dk.kk.shared.notification;

import dk.kk.shared.platform.testing.ToldEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen's social action plan, told the way plan-service tells it; the rows before the present one are left out. */
public record ToldPlan(UUID citizen, UUID plan, String origin, LocalDate recordedOn) {

    private static final List<String> UNSAID = List.of(
            "neededOn",
            "offeredOn",
            "declinedOn",
            "offerAgainOn",
            "acceptedOn",
            "draftedOn",
            "agreedOn",
            "madeOn",
            "followedUpOn",
            "endedOn",
            "replacedBy",
            "discardedOn",
            "supersededAt");

    /** What a person recorded on that day. */
    public static ToldPlan live(Story story, LocalDate recordedOn) {
        return new ToldPlan(story.citizen(), UUID.randomUUID(), "LIVE", recordedOn);
    }

    /** What history brought on that day. */
    public static ToldPlan history(Story story, LocalDate recordedOn) {
        return new ToldPlan(story.citizen(), UUID.randomUUID(), "BACKFILL", recordedOn);
    }

    public ToldEvent offered(long version, LocalDate on) {
        return told(version, "OFFERED", Map.of("offeredOn", on));
    }

    public ToldEvent declined(long version, LocalDate on) {
        return told(version, "DECLINED", Map.of("offeredOn", on, "declinedOn", on));
    }

    public ToldEvent made(long version, LocalDate on) {
        return told(version, "MADE", Map.of("offeredOn", on, "madeOn", on));
    }

    public ToldEvent followedUp(long version, LocalDate madeOn, LocalDate on) {
        return told(version, "FOLLOWED_UP", Map.of("offeredOn", madeOn, "madeOn", madeOn, "followedUpOn", on));
    }

    /** No offer yet. */
    public ToldEvent needed(long version, LocalDate on) {
        return told(version, "NEEDED", List.of(row("NEEDED", Map.of("neededOn", on))));
    }

    /** Its last row says no day but the one of discarding. */
    public ToldEvent discardedAfterAnOffer(long version, LocalDate offeredOn) {
        var offered = row("OFFERED", Map.of("offeredOn", offeredOn));
        offered.put("supersededAt", recordedOn + "T10:00:00Z");
        return told(version, "DISCARDED", List.of(offered, row("DISCARDED", Map.of("discardedOn", recordedOn))));
    }

    private ToldEvent told(long version, String phase, Map<String, LocalDate> days) {
        return told(version, phase, List.of(row(phase, days)));
    }

    private Map<String, @Nullable Object> row(String phase, Map<String, LocalDate> days) {
        var row = new HashMap<String, @Nullable Object>();
        for (var day : UNSAID) {
            row.put(day, null);
        }
        row.put("phase", phase);
        days.forEach((field, day) -> row.put(field, day.toString()));
        row.put("recordedAt", recordedOn + "T10:00:00Z");
        return row;
    }

    private ToldEvent told(long version, String phase, List<Map<String, @Nullable Object>> rows) {
        var state = Map.of("planId", plan, "citizenId", citizen, "origin", origin, "rows", rows);
        var type = "social-plan." + phase.toLowerCase(Locale.ROOT).replace('_', '-');
        return new ToldEvent("plan", type, "social-plan", plan.toString(), version, citizen, state);
    }
}
