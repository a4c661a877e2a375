package dk.kk.shared.offer.benefitstop;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What SOF answered while a stop was considered or heard: a code, no free text; nothing of it tells of health. */
@Schema(name = "HearingAnswer")
record HearingAnswer(AnswerCode code, String team, Instant answeredAt) {
    /** SOF's answers to a stop that is not decided yet. */
    @Schema(name = "AnswerCode")
    enum AnswerCode {
        NO_OBJECTION,
        WILL_CONTACT_CITIZEN,
        PLAN_UNDER_WAY,
        ADVISES_AGAINST
    }
}
