package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the side asked says, and who of it; the words stay in this service. */
@Embeddable
record Reply(
        LocalDate answeredOn,
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Nullable String answer,
        String answeredBy) {
    /** @throws RuleViolation {@code coordination-objection-without-words} */
    static Reply of(Outcome outcome, @Nullable String answer, String answeredBy, LocalDate today) {
        if (outcome == Outcome.OBJECTS && (answer == null || answer.isBlank())) {
            throw new RuleViolation("coordination-objection-without-words");
        }
        return new Reply(today, outcome, answer, answeredBy);
    }
}
