package dk.kk.shared.plan.plan;

/** Whose plan it is. */
enum PlanKind {
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

    /** Where it is found: {@code /api/v1/social-plans}. */
    String path() {
        return "/api/v1/" + stream + "s";
    }

    /** The import source that delivers it. */
    String source() {
        return stream + "s";
    }
}
