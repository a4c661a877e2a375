package dk.kk.shared.notification.subscription;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/** Each second; who delivers is woken when all that was told has its numbers. */
@Singleton
class NumberEvents {
    private final Sequencer sequencer;
    private final Event<EventsNumbered> numbered;

    NumberEvents(Sequencer sequencer, Event<EventsNumbered> numbered) {
        this.sequencer = sequencer;
        this.numbered = numbered;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        while (sequencer.number()) {
            // as many rounds as wait
        }
        numbered.fire(new EventsNumbered());
    }
}
