package dk.kk.shared.kpi.approachwait;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Hears that citizens ask for a caseworker. Each approach has a row, written from its newest state alone. */
@ApplicationScoped
class ApproachEvents implements Hears {
    private static final StreamKind APPROACH = new StreamKind("citizen", "approach");

    private final HeardApproaches approaches;

    ApproachEvents(HeardApproaches approaches) {
        this.approaches = approaches;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(APPROACH);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        approaches.keep(newestPerStream.stream().map(HeardApproach::of).toList());
    }

    @Override
    public List<HeardEvent> differing(List<HeardEvent> applied) {
        var kept = approaches.kept(
                applied.stream().map(event -> UUID.fromString(event.streamId())).toList());
        return applied.stream()
                .filter(event -> !kept.contains(HeardApproach.of(event)))
                .toList();
    }
}
