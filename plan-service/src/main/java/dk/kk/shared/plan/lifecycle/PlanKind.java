package dk.kk.shared.plan.lifecycle;

/** Whose plan it is. */
public enum PlanKind {
    /** Social handleplan: SOF must offer one to whoever has considerably reduced function or serious social problems. */
    SOCIAL("social-plan"),
    /** Jobplan: BIF's. */
    JOB("job-plan");

    private final String stream;

    PlanKind(String stream) {
        this.stream = stream;
    }

    /** The kind of its streams, and the first part of its events' types. */
    String stream() {
        return stream;
    }
}
