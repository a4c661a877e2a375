package dk.kk.shared.offer.hearing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What SOF answered while a stop was considered or heard: a code, no free text.
 *
 * @param team of the caseworker who answered
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

    boolean isUnseen() {
        return seenAt == null;
    }

    HearingAnswer seen(Instant at, String by) {
        return isUnseen() ? new HearingAnswer(code, team, employee, answeredAt, late, at, by) : this;
    }
}
