package dk.kk.shared.plan.coordination;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox.RowsWritten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the other side is asked about of plans, told by their own events in the transaction that changes them. What a file delivers is
 * history, or was decided elsewhere.
 */
@ApplicationScoped
class PlanChanges {
    private static final Map<String, CauseKind> PLANS =
            Map.of("social-plan", CauseKind.SOCIAL_PLAN, "job-plan", CauseKind.JOB_PLAN);

    private static final Set<String> CHANGES = Set.of("made", "followed-up", "ended", "replaced");

    /** It was registered by mistake. */
    private static final String DISCARDED = "discarded";

    private final Causes causes;
    private final SharedCitizens sharing;
    private final FollowCitizens follow;

    PlanChanges(Causes causes, SharedCitizens sharing, FollowCitizens follow) {
        this.causes = causes;
        this.sharing = sharing;
        this.follow = follow;
    }

    void told(@Observes RowsWritten written) {
        written.events().stream()
                .filter(event -> PLANS.containsKey(event.stream().kind())
                        && !event.cause().equals(Chunk.CAUSE))
                .forEach(this::told);
    }

    private void told(Event event) {
        var citizen = event.citizenId();
        var happened = event.type().substring(event.type().indexOf('.') + 1);
        var isDiscarded = happened.equals(DISCARDED);
        if (citizen == null || !(isDiscarded || CHANGES.contains(happened))) {
            return;
        }
        sharing.hold(List.of(citizen));
        causes.keepPlan(
                UUID.fromString(event.stream().id()),
                requireNonNull(PLANS.get(event.stream().kind())),
                citizen,
                event.version(),
                happened,
                BusinessClock.dayOf(event.recordedAt()),
                isDiscarded);
        follow.follow(List.of(citizen), _ -> Occasion.of(event.type().replace('.', '-')));
    }
}
