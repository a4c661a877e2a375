package dk.kk.shared.plan.findingnotice;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;

import dk.kk.shared.plan.coordination.SharedCitizens;
import dk.kk.shared.plan.findingnotice.DueCitizens.DueCitizen;
import dk.kk.shared.plan.findingnotice.DueCitizens.DueOffer;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.outbox.Outbox.RowsWritten;
import dk.kk.shared.platform.relation.MergeAlias;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Marks whose findings may have changed, in the transaction that changes or hears what they rest on; a moment later they are looked
 * at. It goes last: what it marks is held until the transaction ends, which must wait for nothing else by then.
 */
@ApplicationScoped
@Priority(WhatFindingsRestOn.LAST_LISTENER)
class WhatFindingsRestOn implements Hears {
    /** Observers go from the least to the greatest, and stand at 2500 where nothing is said. */
    private static final int LAST_OBSERVER = 3_000;

    /** Listeners go from the greatest to the least, and stand at 0. */
    static final int LAST_LISTENER = -1_000;

    /** How old something may be when it is heard and still be told of (ours). */
    private static final Duration NEWS = Duration.ofDays(1);

    private static final StreamKind OFFER = new StreamKind("offer", "offer");

    /** Of whom nothing else is known yet. */
    private static final String REGISTERED = "citizen.registered";

    private static final Set<StreamKind> HEARD = Set.of(
            OFFER,
            new StreamKind("offer", "enrolment"),
            new StreamKind("offer", "benefit-stop"),
            new StreamKind("citizen", "shared-periods"),
            SharedCitizens.LIFE,
            MergeAlias.KIND);

    private static final Set<String> OWN =
            Set.of("social-plan", "job-plan", "clarification", "coordination-request", "finding-overruling");

    private final DueCitizens due;
    private final BusinessClock clock;

    WhatFindingsRestOn(DueCitizens due, BusinessClock clock) {
        this.due = due;
        this.clock = clock;
    }

    void told(@Observes @Priority(LAST_OBSERVER) RowsWritten written) {
        var due = new ArrayList<DueCitizen>();
        for (var event : written.events()) {
            var citizen = event.citizenId();
            if (citizen != null && OWN.contains(event.stream().kind())) {
                due.add(new DueCitizen(citizen, event.cause().equals(Chunk.CAUSE)));
            }
        }
        this.due.mark(due, List.of());
    }

    @Override
    public Set<StreamKind> hears() {
        return HEARD;
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var isOffer = newestPerStream.stream()
                .filter(event -> !event.type().equals(REGISTERED))
                .collect(partitioningBy(event -> event.streamKind().equals(OFFER)));
        due.mark(
                requireNonNull(isOffer.get(false)).stream()
                        .flatMap(event ->
                                MergeAlias.citizensOf(event).map(citizen -> new DueCitizen(citizen, isHistory(event))))
                        .toList(),
                requireNonNull(isOffer.get(true)).stream()
                        .map(event -> new DueOffer(UUID.fromString(event.streamId()), isHistory(event)))
                        .toList());
    }

    /** What was delivered, or is heard late: in a replay, or after a long stop. */
    private boolean isHistory(HeardEvent event) {
        return event.cause().equals(Chunk.CAUSE)
                || event.time().isBefore(clock.instant().minus(NEWS));
    }
}
