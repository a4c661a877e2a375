package dk.kk.shared.plan.proposal;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the council wants met before a proposal counts as implemented. @param metOn null while it is not met */
@Embeddable
@Schema(name = "ProposalCondition")
public record Condition(
        String words,

        @Nullable LocalDate metOn,

        @Schema(description = "Who said so, by code", examples = "employee:B-SE-1") @Nullable
        String metBy) {
    static Condition open(String words) {
        return new Condition(words.strip(), null, null);
    }

    /**
     * @param number the first is 1
     * @throws RuleViolation {@code proposal-condition-unknown}, {@code proposal-condition-met-already}
     */
    static void meet(List<Condition> all, int number, LocalDate on, String by) {
        if (number < 1 || number > all.size()) {
            throw new RuleViolation("proposal-condition-unknown", "number", number, "conditions", all.size());
        }
        var condition = all.get(number - 1);
        if (condition.wasMet()) {
            throw new RuleViolation("proposal-condition-met-already", "number", number);
        }
        all.set(number - 1, new Condition(condition.words(), on, by));
    }

    /** @throws RuleViolation {@code proposal-conditions-open} */
    static void requireAllMet(List<Condition> all) {
        var open = all.stream().filter(condition -> !condition.wasMet()).count();
        if (open > 0) {
            throw new RuleViolation("proposal-conditions-open", "open", open);
        }
    }

    boolean wasMet() {
        return metOn != null;
    }
}
