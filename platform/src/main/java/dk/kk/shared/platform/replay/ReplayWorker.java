package dk.kk.shared.platform.replay;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.consumer.SecondHearing;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Reads the topics to their end, a poll at a time, each applied and kept before the next. */
@ApplicationScoped
class ReplayWorker {
    private static final Logger LOG = Logger.getLogger(ReplayWorker.class);

    /** What comes while it reads is read, too; events that keep coming do not keep it going. */
    private static final int ROUNDS = 5;

    private final Replays replays;
    private final ReplayedStreams streams;
    private final SecondHearing hearing;
    private final BackgroundJobs background;
    private final Map<String, Object> kafka;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    ReplayWorker(
            Replays replays,
            ReplayedStreams streams,
            SecondHearing hearing,
            BackgroundJobs background,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.replays = replays;
        this.streams = streams;
        this.hearing = hearing;
        this.background = background;
        this.kafka = kafka;
    }

    /** The poll at work is finished; a replay that is not is failed, and may be started again. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }

    void take(UUID id, ReplayMode mode, String startedBy) {
        worker.execute(() -> background.run("replay", startedBy, Purpose.SUPPORT, () -> work(id, mode)));
    }

    /** Whatever is thrown is dealt with here, errors too: the executor would swallow it, and the replay would seem to run. */
    private void work(UUID id, ReplayMode mode) {
        try (var reading = new TopicReading(kafka, hearing.topics())) {
            var mend = mode == ReplayMode.APPLY;
            var read = 0L;
            for (var round = 1; round <= ROUNDS; round++) {
                while (!reading.isAtItsEnd()) {
                    read += poll(id, reading, mend);
                    if (worker.isShutdown() || !replays.progress(id, reading.records(), read)) {
                        replays.fail(id, ReplayFailure.CUT);
                        return;
                    }
                }
                reading.goOn();
                if (streams.judge(id, mend) == 0) {
                    break;
                }
            }
            replays.done(id);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "Replay %s broke off", id);
            giveUp(id);
        }
    }

    private long poll(UUID id, TopicReading reading, boolean mend) {
        var records = reading.next();
        var events = hearing.newest(records);
        if (!events.isEmpty()) {
            streams.keep(id, events, hearing.hear(events, mend));
        }
        return records.count();
    }

    /** Without the database it ends by being silent. */
    private void giveUp(UUID id) {
        try {
            replays.fail(id, ReplayFailure.BROKEN);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Replay %s cannot be marked as failed", id);
        }
    }
}
