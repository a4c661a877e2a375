package dk.kk.shared.plan.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a plan stands. Three services and the files know the phases by these names. */
@Schema(name = "PlanPhase")
public enum PlanPhase {
    /** The need is established, no plan is offered yet. */
    NEEDED("needed"),
    OFFERED("offered"),
    DECLINED("declined"),
    ACCEPTED("accepted"),
    DRAFT("drafted"),
    AGREED("agreed"),
    /** Active: in force from that day. */
    MADE("made"),
    /** In force, and followed up at least once. */
    FOLLOWED_UP("followed-up"),
    ENDED("ended"),
    /** Another plan of the citizen took its place. */
    REPLACED("replaced"),
    /** It was registered wrongly and counts nowhere. */
    DISCARDED("discarded");

    private final String happened;

    PlanPhase(String happened) {
        this.happened = happened;
    }

    /** What is told of a plan that comes into this phase, or that a source delivers in it: {@code followed-up}. */
    String happened() {
        return happened;
    }

    /** Whether what the plan says may be written: an agreed one is taken up as a draft again first. */
    boolean isWritable() {
        return this == OFFERED || this == ACCEPTED || this == DRAFT || isInForce();
    }

    boolean isInForce() {
        return this == MADE || this == FOLLOWED_UP;
    }

    /** It was in force, and is no more; or never counted. */
    boolean isOver() {
        return this == ENDED || this == REPLACED || this == DISCARDED;
    }
}
