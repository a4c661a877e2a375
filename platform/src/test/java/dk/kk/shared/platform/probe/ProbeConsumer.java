package dk.kk.shared.platform.probe;

import dk.kk.shared.platform.consumer.Heard;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.consumer.StreamKind;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Remembers per stream the newest label it applied, and how often; refuses the label "poison". */
@Singleton
class ProbeConsumer implements Hears {

    private final Inbox inbox;
    final Map<String, String> labels = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();

    volatile boolean cured;

    ProbeConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("events")
    @Blocking
    void hear(ConsumerRecords<String, String> records) {
        inbox.receive(records);
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(new StreamKind("citizen", "probe"));
    }

    @Override
    public void apply(List<Heard> newestPerStream) {
        for (var event : newestPerStream) {
            var label = event.state(LabelState.class).label();
            if (label.equals("poison") && !cured) {
                throw new IllegalStateException("poison");
            }
            labels.put(event.streamId(), label);
            times.computeIfAbsent(event.streamId(), _ -> new AtomicInteger()).incrementAndGet();
        }
    }

    record LabelState(String label) {}
}
