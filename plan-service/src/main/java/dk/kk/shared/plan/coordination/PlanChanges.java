package dk.kk.shared.plan.coordination;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.plan.content.PlanContents;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox.RowsWritten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the other side is asked about of plans and clarifications, told by their own events in the transaction that changes them. What a file delivers is
 * history, or was decided elsewhere: it asks nobody, and may bring back what was discarded here.
 */
@ApplicationScoped
class PlanChanges {
    private static final Map<String, CauseKind> PLANS = Map.of(
            "social-plan", CauseKind.SOCIAL_PLAN,
            "job-plan", CauseKind.JOB_PLAN,
            "clarification", CauseKind.CLARIFICATION);

    /** The last three are a clarification's. */
    private static final Set<String> CHANGES =
            Set.of("made", "followed-up", "ended", "started", "concluded", "conclusion-corrected");

    /** What it says was changed: of one that is not made yet that is nobody else's matter. */
    private static final String CHANGED = "changed";

    private static final Set<String> IN_FORCE = Set.of("MADE", "FOLLOWED_UP");

    /** It was registered by mistake, another one took its place, which is asked about itself, or a clarification was given up. */
    private static final Set<String> ENDS = Set.of("discarded", "replaced", "stopped");

    private final PlanContents contents;
    private final Causes causes;
    private final SharedCitizens sharing;
    private final FollowCitizens follow;

    PlanChanges(PlanContents contents, Causes causes, SharedCitizens sharing, FollowCitizens follow) {
        this.contents = contents;
        this.causes = causes;
        this.sharing = sharing;
        this.follow = follow;
    }

    void told(@Observes RowsWritten written) {
        var told = written.events().stream()
                .filter(event -> PLANS.containsKey(event.stream().kind()))
                .collect(partitioningBy(event -> event.cause().equals(Chunk.CAUSE)));
        var imported = requireNonNull(told.get(true));
        if (!imported.isEmpty()) {
            causes.bringBack(imported.stream()
                    .map(event -> UUID.fromString(event.stream().id()))
                    .toList());
        }
        requireNonNull(told.get(false)).forEach(this::told);
    }

    private void told(Event event) {
        var citizen = event.citizenId();
        var happened = event.type().substring(event.type().indexOf('.') + 1);
        var isDiscarded = ENDS.contains(happened);
        var isAskedAbout =
                CHANGES.contains(happened) || (happened.equals(CHANGED) && isInForce(event) && isTold(event));
        if (citizen == null || !(isDiscarded || isAskedAbout)) {
            return;
        }
        sharing.hold(List.of(citizen));
        causes.keep(
                UUID.fromString(event.stream().id()),
                requireNonNull(PLANS.get(event.stream().kind())),
                citizen,
                event.version(),
                happened,
                BusinessClock.dayOf(event.recordedAt()),
                isDiscarded);
        var occasion = Occasion.of(event.type().replace('.', '-'));
        follow.follow(List.of(citizen), _ -> occasion);
    }

    private static boolean isInForce(Event event) {
        return IN_FORCE.contains(row(event, 1).path("phase").asText());
    }

    /** Asking the other side about what it is not told would tell of it. */
    private boolean isTold(Event event) {
        if (PLANS.get(event.stream().kind()) != CauseKind.SOCIAL_PLAN) {
            return true;
        }
        var plan = UUID.fromString(event.stream().id());
        var before = row(event, 2).path("contentVersion").asInt();
        var now = row(event, 1).path("contentVersion").asInt();
        return PlanContents.isToldOtherwise(contents.whole(plan, before), contents.whole(plan, now));
    }

    /** @param fromLast 1: how it stands now */
    private static JsonNode row(Event event, int fromLast) {
        var rows = EventJson.tree(EventJson.write(event.state())).path("rows");
        return rows.path(rows.size() - fromLast);
    }
}
