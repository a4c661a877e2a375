package dk.kk.shared.platform.access;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;

/** Work that no request waits for: it has its own principal, {@code system:<job>}, and says who started it. */
@ApplicationScoped
public class BackgroundJobs {

    private final Caller caller;

    BackgroundJobs(Caller caller) {
        this.caller = caller;
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
