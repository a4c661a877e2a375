package dk.kk.shared.plan.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a follow-up is put off, and so whose reason it is. */
@Schema(name = "PostponementReason")
public enum PostponementReason {
    CITIZEN_ILL(PostponedBy.CITIZEN),
    CITIZEN_AWAY(PostponedBy.CITIZEN),
    CITIZEN_ASKED(PostponedBy.CITIZEN),
    NO_CASEWORKER(PostponedBy.US),
    NO_TIME(PostponedBy.US),
    WAITS_FOR_OTHER_SIDE(PostponedBy.US),
    SYSTEM_DOWN(PostponedBy.SYSTEM),
    DATA_MISSING(PostponedBy.SYSTEM);

    private final PostponedBy whose;

    PostponementReason(PostponedBy whose) {
        this.whose = whose;
    }

    public PostponedBy whose() {
        return whose;
    }
}
