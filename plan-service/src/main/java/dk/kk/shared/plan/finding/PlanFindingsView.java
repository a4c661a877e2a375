package dk.kk.shared.plan.finding;

import dk.kk.shared.plan.consistency.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What does not fit together for a citizen.
 *
 * @param withheld rules whose findings the caller is not told, whether there are any or not
 */
@Schema(name = "PlanFindings")
public record PlanFindingsView(UUID citizenId, LocalDate asOf, List<FindingView> findings, List<Rule> withheld) {
    static PlanFindingsView of(UUID citizen, LocalDate day, List<FoundFinding> found, FindConflicts conflicts) {
        return new PlanFindingsView(
                citizen,
                day,
                found.stream().map(FindingView::of).toList(),
                Arrays.stream(Rule.values()).filter(conflicts::isWithheld).toList());
    }
}
