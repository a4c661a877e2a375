package dk.kk.shared.platform.replay;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A replay at work: what it reads, side by side. */
record ReplayRun(UUID id, ReplayMode mode, String startedBy, List<TopicReading> readings, AtomicLong read)
        implements AutoCloseable {

    static ReplayRun of(
            UUID id,
            ReplayMode mode,
            String startedBy,
            Map<String, Object> kafka,
            Collection<String> topics,
            int shares) {
        var readings = IntStream.range(0, shares)
                .mapToObj(share -> new TopicReading(kafka, topics, share, shares))
                .toList();
        return new ReplayRun(id, mode, startedBy, readings, new AtomicLong());
    }

    boolean mends() {
        return mode == ReplayMode.APPLY;
    }

    long records() {
        return readings.stream().mapToLong(TopicReading::records).sum();
    }

    /** Looks where the topics end by now; while none of them is read. */
    void goOn() {
        readings.forEach(TopicReading::goOn);
    }

    @Override
    public void close() {
        readings.forEach(TopicReading::close);
    }
}
