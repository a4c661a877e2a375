package dk.kk.shared.notification.alert;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an alert tells of; each kind has its {@link AlertSource}. */
@Schema(name = "AlertKind")
public enum AlertKind {
    /** BIF stops a shared citizen's benefit: a matter of whoever in SOF has the citizen. */
    BENEFIT_STOP(true),
    /** Another team took a citizen: a matter of the team that lost them, no more of whoever has them now. */
    TRANSFER(false),
    /** A shared citizen stays away from an offer: a matter of whoever in SOF has the citizen. */
    DROP_OUT_WARNING(true),
    /** A shared citizen declined a social action plan, or one has become stale: a matter of whoever in SOF has the citizen. */
    SOCIAL_PLAN(true),
    /** The other side asks what it thinks of a decision about a shared citizen: a matter of whoever of the side asked has the citizen. */
    COORDINATION(true),
    /** Something new does not fit together for a shared citizen: a matter of whoever of each side that may know of it has the citizen. */
    FINDING(true),
    /**
     * A step of a shared case procedure is overdue, or was taken: a matter of whoever of the side that is to take it, or to know, has the
     * citizen.
     */
    PROCEDURE_STEP(true),
    /** Name and address protection lapses soon: a matter of whoever of each side that has the citizen has them. */
    PROTECTION(true);

    private final boolean seenWithTheCitizen;

    AlertKind(boolean seenWithTheCitizen) {
        this.seenWithTheCitizen = seenWithTheCitizen;
    }

    /** Those that people also see of their own citizens, whatever team they are addressed to. */
    static List<AlertKind> seenWithTheCitizen() {
        return Arrays.stream(values()).filter(kind -> kind.seenWithTheCitizen).toList();
    }
}
