package dk.kk.shared.platform.replay;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.consumer.SecondHearing;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Reads the topics to their end, some partitions beside others; a batch is applied and kept before the next one of its partitions. Two
 * batches seldom have a citizen in common, and where they do, the citizen's row is held by one of them.
 */
@ApplicationScoped
class ReplayWorker {
    private static final Logger LOG = Logger.getLogger(ReplayWorker.class);

    /** What comes while it reads is read, too; events that keep coming do not keep it going. */
    private static final int ROUNDS = 5;

    /** While the database works for one, the other is read and opened. More would take connections from who is asked meanwhile. */
    private static final int SIDE_BY_SIDE = 2;

    private final Replays replays;
    private final ReplayedStreams streams;
    private final SecondHearing hearing;
    private final List<FollowsReplays> followers;
    private final BackgroundJobs background;
    private final Map<String, Object> kafka;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final ExecutorService readers = Executors.newFixedThreadPool(SIDE_BY_SIDE);

    ReplayWorker(
            Replays replays,
            ReplayedStreams streams,
            SecondHearing hearing,
            @All List<FollowsReplays> followers,
            BackgroundJobs background,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.replays = replays;
        this.streams = streams;
        this.hearing = hearing;
        this.followers = followers;
        this.background = background;
        this.kafka = kafka;
    }

    /** The batches at work are finished; a replay that is not is failed, and may be started again. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(10, TimeUnit.SECONDS);
        readers.shutdown();
    }

    void take(UUID id, ReplayMode mode, String startedBy) {
        worker.execute(() -> as(startedBy, () -> work(id, mode, startedBy)));
    }

    private void as(String startedBy, Runnable work) {
        background.run("replay", startedBy, Purpose.SUPPORT, work);
    }

    /** Whatever is thrown is dealt with here, errors too: the executor would swallow it, and the replay would seem to run. */
    private void work(UUID id, ReplayMode mode, String startedBy) {
        try (var run = ReplayRun.of(id, mode, startedBy, kafka, hearing.topics(), SIDE_BY_SIDE)) {
            if (isReadWhole(run)) {
                replays.done(id);
            } else {
                replays.fail(id, ReplayFailure.CUT);
            }
        } catch (RuntimeException | Error e) {
            broke(id, e);
        }
    }

    private boolean isReadWhole(ReplayRun run) {
        followers.forEach(follower -> follower.begins(run.mode()));
        try {
            for (var round = 1; round <= ROUNDS; round++) {
                readToTheEnd(run);
                if (!goesOn(run)) {
                    return false;
                }
                run.goOn();
                if (streams.judge(run.id(), run.mends()) == 0) {
                    break;
                }
            }
            return true;
        } finally {
            followers.forEach(FollowsReplays::ends);
        }
    }

    /** Returns when all readers have ended. */
    private void readToTheEnd(ReplayRun run) {
        var reading = run.readings().stream()
                .map(share ->
                        CompletableFuture.runAsync(() -> as(run.startedBy(), () -> readToItsEnd(run, share)), readers))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(reading).join();
    }

    /** One that breaks off fails the replay, and the others end by that. */
    private void readToItsEnd(ReplayRun run, TopicReading share) {
        try {
            while (!share.isAtItsEnd()) {
                var newest = hearing.newest();
                share.next(newest::add);
                var events = newest.events();
                if (!events.isEmpty()) {
                    streams.keep(run.id(), events, hearing.hear(events, run.mends()));
                }
                run.read().addAndGet(newest.records());
                if (!goesOn(run)) {
                    return;
                }
            }
        } catch (RuntimeException | Error e) {
            broke(run.id(), e);
        }
    }

    private boolean goesOn(ReplayRun run) {
        return !worker.isShutdown()
                && replays.progress(run.id(), run.records(), run.read().get());
    }

    private void broke(UUID id, Throwable failure) {
        LOG.errorf(failure, "Replay %s broke off", id);
        giveUp(id);
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
