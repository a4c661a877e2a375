package dk.kk.shared.plan.followup;

import dk.kk.shared.platform.sql.SqlRow;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a plan in force is to be followed up.
 *
 * @param confirmedOn when it was made or last followed up; a postponement never moves it
 * @param dueOn the last day on which a follow-up is in time
 * @param source whose rule it is
 * @param postponedWhy told to the plan's own side alone
 * @param postponedUntil while it is put off: until that day it is not asked for
 */
@Schema(name = "PlanFollowUp")
public record FollowUpView(
        LocalDate confirmedOn,
        LocalDate dueOn,
        FollowUpRule rule,
        int months,
        String source,
        FollowUpStatus status,
        @Nullable LocalDate postponedUntil,
        @Nullable PostponedBy postponedBy,
        @Nullable PostponementReason postponedWhy) {

    public FollowUpView withoutReason() {
        return new FollowUpView(confirmedOn, dueOn, rule, months, source, status, postponedUntil, postponedBy, null);
    }

    static FollowUpView of(SqlRow row, LocalDate today) {
        var due = row.day("due_on");
        var until = row.dayOrNull("postponed_until");
        return new FollowUpView(
                row.day("confirmed_on"),
                due,
                row.code("rule", FollowUpRule.class),
                (int) row.number("months"),
                row.text("source"),
                FollowUpStatus.of(due, until, today),
                until,
                row.codeOrNull("postponed_by", PostponedBy.class),
                row.codeOrNull("postponed_why", PostponementReason.class));
    }
}
