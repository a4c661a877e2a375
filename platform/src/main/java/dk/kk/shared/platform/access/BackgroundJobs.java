package dk.kk.shared.platform.access;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** Work that no request waits for: it has its own principal, {@code system:<job>}, and says who started it. */
@ApplicationScoped
public class BackgroundJobs {
    /** So many batches: a job that gets nothing done is not asked for ever. */
    private static final int AT_A_STRETCH = 1_000;

    private final Caller caller;

    BackgroundJobs(Caller caller) {
        this.caller = caller;
    }

    /**
     * What a schedule calls: looks first, and begins the job only where something is due; then until nothing is, or until the next
     * tick has to go on. Each look and each batch has a transaction of its own.
     *
     * @param anyDue cheap, for it is asked at every tick
     * @param batch looks again: another instance may have done it meanwhile
     */
    public void runIfDue(String name, Purpose purpose, BooleanSupplier anyDue, Runnable batch) {
        if (isDue(anyDue)) {
            run(name, "schedule", purpose, () -> {
                var batches = 0;
                do {
                    QuarkusTransaction.requiringNew().run(batch);
                    batches++;
                } while (batches < AT_A_STRETCH && isDue(anyDue));
            });
        }
    }

    private static boolean isDue(BooleanSupplier anyDue) {
        return QuarkusTransaction.requiringNew().call(anyDue::getAsBoolean);
    }

    /** @param name {@code import}; audited as {@code system:import} */
    public void run(String name, String startedBy, Purpose purpose, Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            caller.is(new Principal.Job(name, startedBy), name, Relation.NONE, false, purpose);
            work.run();
        } finally {
            context.terminate();
        }
    }
}
