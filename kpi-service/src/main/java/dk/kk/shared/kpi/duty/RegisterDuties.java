package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Entries come by migration, which knows neither clock nor topic: each is told of when the service first finds it. */
@ApplicationScoped
class RegisterDuties {
    private final Duties duties;
    private final Outbox outbox;
    private final BusinessClock clock;

    RegisterDuties(Duties duties, Outbox outbox, BusinessClock clock) {
        this.duties = duties;
        this.outbox = outbox;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew()
                .run(() -> duties.lockUntold()
                        .forEach(duty ->
                                outbox.addAll(duties.changed(duty, duty.register(clock), "registered-at-start"))));
    }
}
