package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.content.PlanForm;

/** Whose plan it is. */
public enum PlanKind {
    /** Social handleplan: SOF must offer one to whoever has considerably reduced function or serious social problems. */
    SOCIAL("social-plan", PlanForm.SOCIAL_ACTION_PLAN),
    /** Jobplan: BIF's. */
    JOB("job-plan", PlanForm.JOB_PLAN);

    private final String stream;
    private final PlanForm form;

    PlanKind(String stream, PlanForm form) {
        this.stream = stream;
        this.form = form;
    }

    public Administration side() {
        return form.side();
    }

    /** The kind of its streams, and the first part of its events' types. */
    String stream() {
        return stream;
    }

    /** What such a plan is to say. */
    PlanForm form() {
        return form;
    }
}
