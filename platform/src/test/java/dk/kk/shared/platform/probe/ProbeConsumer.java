package dk.kk.shared.platform.probe;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Remembers per stream the newest label it applied, and how often; refuses the label "poison". */
@Singleton
class ProbeConsumer implements Hears {

    final Map<String, String> labels = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();

    volatile boolean cured;

    @Override
    public Set<StreamKind> hears() {
        return Set.of(new StreamKind("citizen", "probe"));
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        for (var event : newestPerStream) {
            var label = event.state(LabelState.class).label();
            if (label.equals("poison") && !cured) {
                throw new IllegalStateException("poison");
            }
            labels.put(event.streamId(), label);
            times.computeIfAbsent(event.streamId(), _ -> new AtomicInteger()).incrementAndGet();
        }
    }

    @Override
    public List<HeardEvent> differing(List<HeardEvent> applied) {
        return applied.stream()
                .filter(event -> !event.state(LabelState.class).label().equals(labels.get(event.streamId())))
                .toList();
    }

    enum Code {
        KNOWN
    }

    record LabelState(String label, @Nullable Code code) {}
}
