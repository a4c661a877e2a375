package dk.kk.shared.kpi.coordination;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Hears what the two sides ask each other. Each request has a row, written from its newest state alone. */
@ApplicationScoped
class CoordinationEvents implements Hears {
    private static final StreamKind REQUEST = new StreamKind("plan", "coordination-request");

    private final HeardRequests requests;

    CoordinationEvents(HeardRequests requests) {
        this.requests = requests;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(REQUEST);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        requests.keep(newestPerStream.stream().map(HeardRequest::of).toList());
    }
}
