package dk.kk.shared.platform.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** No tick begins in a service that stops: the database would be closed under it. */
@Singleton
class NoTickAtTheEnd {

    void stop(@Observes ShutdownEvent stopping, Scheduler scheduler) {
        if (scheduler.isStarted()) {
            scheduler.pause();
        }
    }
}
