package dk.kk.shared.offer.hearing;

import dk.kk.shared.platform.access.Principal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What SOF answered while a stop was considered or heard: a code, no free text.
 *
 * @param team of the caseworker who answered, for SOF; BIF is told no more than that it was SOF, and whom to call
 * @param late it came after the hearing's last day
 * @param seenAt when BIF said that it had seen it; null until then
 * @param seenBy the code of BIF's employee
 */
@Schema(name = "HearingAnswer")
public record HearingAnswer(
        AnswerCode code,
        String team,
        String employee,
        Instant answeredAt,
        boolean late,
        @Nullable Instant seenAt,
        @Nullable String seenBy) {

    private static final String SOF = "SOF";

    boolean waitsToBeSeen() {
        return seenAt == null;
    }

    /** Which team of SOF's has a citizen can tell of treatment or disability: for SOF alone. */
    public HearingAnswer asSeenBy(Principal caller) {
        return caller instanceof Principal.Person person
                        && person.administration().equals(SOF)
                ? this
                : new HearingAnswer(code, SOF, employee, answeredAt, late, seenAt, seenBy);
    }

    HearingAnswer seen(Instant at, String by) {
        return waitsToBeSeen() ? new HearingAnswer(code, team, employee, answeredAt, late, at, by) : this;
    }
}
