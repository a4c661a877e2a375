package dk.kk.shared.platform.access;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** Work that no request waits for: it has its own principal, {@code system:<job>}, and says who started it. */
@ApplicationScoped
public class BackgroundJobs {
    /** So many batches: where nothing comes of a full one, the next tick is soon enough. */
    private static final int AT_A_STRETCH = 500;

    private final Caller caller;

    BackgroundJobs(Caller caller) {
        this.caller = caller;
    }

    /**
     * What a schedule calls: looks first, and begins the job only where something is due; then a batch after another, while there
     * may be more. Each look and each batch has a transaction of its own.
     *
     * @param anyDue cheap, for it is asked at every tick
     * @param batch looks again, as another instance may have done it meanwhile; true when it was a full one, and there may be more
     */
    public void runIfDue(String name, Purpose purpose, BooleanSupplier anyDue, BooleanSupplier batch) {
        if (isSo(anyDue)) {
            run(name, "schedule", purpose, () -> {
                var batches = 1;
                while (isSo(batch) && batches < AT_A_STRETCH && isSo(anyDue)) {
                    batches++;
                }
            });
        }
    }

    private static boolean isSo(BooleanSupplier asked) {
        return QuarkusTransaction.requiringNew().call(asked::getAsBoolean);
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
