package dk.kk.shared.citizen.targetgroup;

import dk.kk.shared.citizen.register.Held;
import dk.kk.shared.citizen.targetgroup.Need.Holds;
import dk.kk.shared.citizen.targetgroup.TargetGroups.Delivered;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.timeline.Edit;
import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The groups of a citizen change together: what each group's timeline has to take. */
final class NeedEdits {

    private NeedEdits() {}

    /** From a day on exactly these groups hold. */
    static Map<Need, Edit<Holds>> change(Held<Need, Holds> held, Set<TargetGroup> groups, LocalDate from, Instant at) {
        return correct(held, groups, from, null, at);
    }

    /** On the days {@code [from, to)} exactly these groups held all along. */
    static Map<Need, Edit<Holds>> correct(
            Held<Need, Holds> held, Set<TargetGroup> groups, LocalDate from, @Nullable LocalDate to, Instant at) {
        if (groups.contains(TargetGroup.WITHOUT_SPECIAL_NEEDS) && groups.size() > 1) {
            throw new RuleViolation("without-special-needs-stands-alone");
        }
        if (to != null && !from.isBefore(to)) {
            throw new RuleViolation("period-empty", "from", from, "to", to);
        }
        var edits = new HashMap<Need, Edit<Holds>>();
        for (var group : TargetGroup.values()) {
            var need = new Need(held.citizenId(), group);
            var holds = groups.contains(group) ? new Holds() : null;
            edits.put(need, held.timeline(need).correct(from, to, holds, at));
        }
        return edits;
    }

    /** Each row says that its group holds on its days; one that came before with another end is replaced. */
    static Map<Need, Edit<Holds>> deliver(Held<Need, Holds> held, List<Delivered> delivered, Instant at) {
        var now = new HashMap<Need, Timeline<Holds>>();
        for (var row : delivered) {
            var need = new Need(held.citizenId(), row.targetGroup());
            var begun = now.getOrDefault(need, held.timeline(need));
            var next = begun.current().stream()
                    .map(Row::validFrom)
                    .filter(row.validFrom()::isBefore)
                    .findFirst()
                    .orElse(null);
            var cleared = begun.correct(row.validFrom(), next, null, at).timeline();
            now.put(
                    need,
                    cleared.correct(row.validFrom(), row.validTo(), new Holds(), at)
                            .timeline());
        }
        var edits = new HashMap<Need, Edit<Holds>>();
        now.forEach((need, timeline) -> edits.put(need, held.timeline(need).restate(timeline, at)));
        return edits;
    }
}
