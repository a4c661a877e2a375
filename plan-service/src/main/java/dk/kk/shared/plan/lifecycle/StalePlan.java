package dk.kk.shared.plan.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.plan.content.FieldChange;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.problem.RuleViolation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever wants to change a plan that somebody else has changed meanwhile is told what became other of it. */
final class StalePlan {
    private static final Set<String> TIMES = Set.of("recordedAt", "supersededAt");

    private StalePlan() {}

    /**
     * What it says is not told here but by number: {@code contentVersion} from 1 to 2 leads to the difference of the two.
     *
     * @throws RuleViolation {@code version-stale} with {@code changes}, of a version that the plan never had none
     */
    static void refuse(Plan plan, PlanReader reader, @Nullable IfMatch seen) {
        if (seen == null || seen.version() == plan.version()) {
            return;
        }
        var history = reader.history(plan);
        var place = history.size() - 1 - (plan.version() - seen.version());
        var changes =
                place < 0 || place >= history.size() ? List.of() : changes(history.get((int) place), history.getLast());
        throw new RuleViolation("version-stale", "current", plan.version(), "changes", changes);
    }

    private static List<FieldChange> changes(PlanRow seen, PlanRow now) {
        JsonNode before = EventJson.MAPPER.valueToTree(seen);
        JsonNode after = EventJson.MAPPER.valueToTree(now);
        return after.properties().stream()
                .filter(field -> !TIMES.contains(field.getKey()))
                .filter(field -> !Objects.equals(before.get(field.getKey()), field.getValue()))
                .map(field ->
                        new FieldChange(field.getKey(), text(before.path(field.getKey())), text(field.getValue())))
                .toList();
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }
}
