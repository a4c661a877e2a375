package dk.kk.shared.platform.access;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** Work that no request waits for: it has its own principal, {@code system:<job>}, and says who started it. */
@ApplicationScoped
public class BackgroundJobs {

    private final Caller caller;

    BackgroundJobs(Caller caller) {
        this.caller = caller;
    }

    /**
     * What a schedule calls: looks first, and begins the job only where something is due. Each has a transaction of its own.
     *
     * @param anyDue cheap, for it is asked at every tick
     * @param work looks again: another instance may have done it meanwhile
     */
    public void runIfDue(String name, Purpose purpose, BooleanSupplier anyDue, Runnable work) {
        if (QuarkusTransaction.requiringNew().call(anyDue::getAsBoolean)) {
            run(
                    name,
                    "schedule",
                    purpose,
                    () -> QuarkusTransaction.requiringNew().run(work));
        }
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
