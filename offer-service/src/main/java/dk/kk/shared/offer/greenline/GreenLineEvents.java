package dk.kk.shared.offer.greenline;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Hears who is put on the green line and taken off it. */
@ApplicationScoped
class GreenLineEvents implements Hears {
    private static final StreamKind GREEN_LINE = new StreamKind("citizen", "green-line");

    private final GreenLines lines;

    GreenLineEvents(GreenLines lines) {
        this.lines = lines;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(GREEN_LINE);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        lines.keep(newestPerStream.stream()
                .map(event -> event.state(GreenLineState.class))
                .toList());
    }
}
