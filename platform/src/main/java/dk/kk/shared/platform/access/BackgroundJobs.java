package dk.kk.shared.platform.access;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** Work that no request waits for: it has its own principal, {@code system:<job>}, and says who started it. */
@ApplicationScoped
public class BackgroundJobs {
    /** So many batches: where nothing comes of them, the next tick is soon enough. */
    private static final int AT_A_STRETCH = 200;

    private final Caller caller;

    BackgroundJobs(Caller caller) {
        this.caller = caller;
    }

    /**
     * What a schedule calls: looks first, and begins the job only where something is due; then a batch after another, while they get
     * something done. Each look and each batch has a transaction of its own, and each batch is audited for itself.
     *
     * @param anyDue cheap, for it is asked at every tick
     * @param batch looks again, as another instance may have done it meanwhile; true when it got something done
     */
    public void runIfDue(String name, Purpose purpose, BooleanSupplier anyDue, BooleanSupplier batch) {
        var batches = 0;
        var more = isSo(anyDue);
        while (more && batches < AT_A_STRETCH) {
            more = call(name, "schedule", purpose, () -> isSo(batch)) && isSo(anyDue);
            batches++;
        }
    }

    private static boolean isSo(BooleanSupplier asked) {
        return QuarkusTransaction.requiringNew().call(asked::getAsBoolean);
    }

    /** @param name {@code import}; audited as {@code system:import} */
    public void run(String name, String startedBy, Purpose purpose, Runnable work) {
        call(name, startedBy, purpose, () -> {
            work.run();
            return true;
        });
    }

    private boolean call(String name, String startedBy, Purpose purpose, BooleanSupplier work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            caller.is(new Principal.Job(name, startedBy), name, Relation.NONE, false, purpose);
            return work.getAsBoolean();
        } finally {
            context.terminate();
        }
    }
}
