package dk.kk.shared.notification.delivery;

import dk.kk.shared.notification.subscription.EventsNumbered;
import dk.kk.shared.platform.clock.RealClock;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/** Each second, and when something was numbered: a worker for each queue that has something to send. A slow receiver keeps its own alone. */
@Singleton
class DeliverEvents {
    private static final int AT_ONCE = 256;

    private final DeliveryQueues queues;
    private final DeliverQueue queue;
    private final RealClock clock;
    private final Semaphore workers = new Semaphore(AT_ONCE);
    private volatile boolean stopping;

    DeliverEvents(DeliveryQueues queues, DeliverQueue queue, RealClock clock) {
        this.queues = queues;
        this.queue = queue;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    void deliver(@Observes EventsNumbered numbered) {
        var free = workers.availablePermits();
        if (stopping || free == 0) {
            return;
        }
        var now = clock.instant();
        for (var claim : queues.claim(now, now.plus(DeliverQueue.LEASE), free)) {
            workers.acquireUninterruptibly();
            Thread.ofVirtual().name("webhook-" + claim.subscription()).start(() -> work(claim));
        }
    }

    private void work(Claim claim) {
        try {
            queue.work(claim);
        } finally {
            workers.release();
        }
    }
}
