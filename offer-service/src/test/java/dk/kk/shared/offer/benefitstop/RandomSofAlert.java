package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.platform.testing.ToldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Histories of SOF's alert about a stop: seen, taken on, acted on, closed, withdrawn, back again, sent elsewhere in between. */
final class RandomSofAlert {
    private static final Instant RAISED = Instant.parse("2007-11-30T12:00:00Z");
    private static final List<String> OUTCOMES = List.of(
            "CONTACTED_CITIZEN", "PLAN_CHANGED", "JOINT_MEETING", "BENEFIT_RESUMED", "NO_ACTION", "PLAN_OFFERED");
    private static final List<String> TOLD_AS_IS =
            List.of("raisedAt", "seenAt", "acknowledgedAt", "actedAt", "closedAt", "earlierActedAt");

    private RandomSofAlert() {}

    static List<ToldEvent> of(UUID stop, UUID citizen, int versions, Random random) {
        var alert = UUID.randomUUID();
        var told = new ArrayList<ToldEvent>();
        var state = raised(stop, citizen);
        for (var version = 1; version <= versions; version++) {
            told.add(new ToldEvent(
                    "notification",
                    "alert.updated",
                    "alert",
                    alert.toString(),
                    version,
                    citizen,
                    new HashMap<>(state)));
            happens(state, RAISED.plusSeconds(60L * version).toString(), random);
        }
        return told;
    }

    /** What BIF is to see after that event, whatever came before it. */
    static Map<String, @Nullable Object> timeline(ToldEvent newest) {
        var state = (Map<?, ?>) newest.state();
        var timeline = new HashMap<String, @Nullable Object>();
        TOLD_AS_IS.forEach(time -> timeline.put(time, state.get(time)));
        timeline.put("standing", state.get("phase"));
        timeline.put("outcome", known(state.get("outcome")));
        timeline.put("earlierOutcome", known(state.get("earlierOutcome")));
        timeline.put(
                "withdrawnAt",
                "WITHDRAWN".equals(state.get("phase")) ? newest.heard().time().toString() : null);
        return timeline;
    }

    private static @Nullable Object known(@Nullable Object outcome) {
        return "PLAN_OFFERED".equals(outcome) ? "OTHER" : outcome;
    }

    private static Map<String, @Nullable Object> raised(UUID stop, UUID citizen) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("kind", "BENEFIT_STOP");
        state.put("about", Map.of("kind", "benefit-stop", "id", stop));
        state.put("citizenId", citizen);
        state.put("team", "SC1-V1");
        state.put("phase", "OPEN");
        state.put("raisedAt", RAISED.toString());
        return state;
    }

    private static void happens(Map<String, @Nullable Object> state, String at, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> state.putIfAbsent("seenAt", at);
            case 1 -> {
                if (state.get("outcome") == null) {
                    state.put("phase", "ACKNOWLEDGED");
                    state.put("acknowledgedAt", at);
                }
            }
            case 2 -> {
                state.put("phase", "ACTED");
                state.put("actedAt", at);
                state.put("outcome", OUTCOMES.get(random.nextInt(OUTCOMES.size())));
            }
            case 3 -> {
                state.put("phase", "CLOSED");
                state.put("closedAt", at);
            }
            case 4 -> state.put("phase", "WITHDRAWN");
            default -> comesBack(state);
        }
    }

    private static void comesBack(Map<String, @Nullable Object> state) {
        state.put("phase", "OPEN");
        state.put("team", "SC2-V1");
        if (state.get("actedAt") != null) {
            state.put("earlierActedAt", state.get("actedAt"));
            state.put("earlierOutcome", state.get("outcome"));
        }
        List.of("seenAt", "acknowledgedAt", "actedAt", "outcome", "closedAt").forEach(state::remove);
    }
}
