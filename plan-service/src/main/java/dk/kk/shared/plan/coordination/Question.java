package dk.kk.shared.plan.coordination;

import dk.kk.shared.plan.administration.Administration;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the other side is asked about.
 *
 * @param causeId of the plan, the enrolment or the citizen
 * @param causeVersion of the plan; 1 of what has none
 * @param happened to the cause, in the word of its event; {@code asked} of a request by hand
 * @param words of a request by hand; they stay in this service
 */
@Embeddable
record Question(
        @Enumerated(EnumType.STRING) CauseKind causeKind,
        UUID causeId,
        long causeVersion,
        String happened,
        boolean byHand,
        @Nullable String words,
        @Enumerated(EnumType.STRING) Administration askingSide) {
    static Question of(Cause cause, Administration asking) {
        return new Question(cause.kind(), cause.id(), cause.version(), cause.happened(), false, null, asking);
    }

    Question renewedBy(Cause cause) {
        return new Question(causeKind, causeId, cause.version(), cause.happened(), byHand, words, askingSide);
    }

    /** Whether the cause is still one to ask about: by hand always, else of a citizen who was shared when it happened. */
    boolean isAbout(Cause cause) {
        return !cause.discarded() && (byHand || cause.sharedThen());
    }

    /** What is asked about a citizen by hand may be many things. */
    boolean isOfOneCauseWith(Question other) {
        return causeKind != CauseKind.CITIZEN && causeId.equals(other.causeId) && askingSide == other.askingSide;
    }

    Administration askedSide() {
        return askingSide.other();
    }
}
