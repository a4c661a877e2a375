package dk.kk.shared.plan.findingnotice;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox.RowsWritten;
import dk.kk.shared.platform.relation.MergeAlias;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Marks whose findings may have changed, in the transaction that changes or hears what they rest on; a moment later they are looked at. */
@ApplicationScoped
class WhatFindingsRestOn implements Hears {
    private static final StreamKind OFFER = new StreamKind("offer", "offer");

    private static final Set<StreamKind> HEARD = Set.of(
            OFFER,
            new StreamKind("offer", "enrolment"),
            new StreamKind("offer", "benefit-stop"),
            new StreamKind("citizen", "shared-periods"),
            MergeAlias.KIND);

    private static final Set<String> OWN =
            Set.of("social-plan", "job-plan", "clarification", "coordination-request", "finding-overruling");

    private final DueCitizens due;

    WhatFindingsRestOn(DueCitizens due) {
        this.due = due;
    }

    void told(@Observes RowsWritten written) {
        for (var isHistory : List.of(true, false)) {
            due.mark(
                    written.events().stream()
                            .filter(event -> OWN.contains(event.stream().kind()))
                            .filter(event -> event.cause().equals(Chunk.CAUSE) == isHistory)
                            .map(Event::citizenId)
                            .filter(Objects::nonNull)
                            .toList(),
                    isHistory);
        }
    }

    @Override
    public Set<StreamKind> hears() {
        return HEARD;
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        for (var isHistory : List.of(true, false)) {
            var heard = newestPerStream.stream()
                    .filter(event -> event.cause().equals(Chunk.CAUSE) == isHistory)
                    .toList();
            due.mark(
                    heard.stream()
                            .filter(event -> !event.streamKind().equals(OFFER))
                            .flatMap(MergeAlias::citizensOf)
                            .toList(),
                    isHistory);
            due.markThoseIn(
                    heard.stream()
                            .filter(event -> event.streamKind().equals(OFFER))
                            .map(event -> UUID.fromString(event.streamId()))
                            .toList(),
                    isHistory);
        }
    }
}
