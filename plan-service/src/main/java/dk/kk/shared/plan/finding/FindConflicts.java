package dk.kk.shared.plan.finding;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.consistency.Rule;
import dk.kk.shared.platform.access.Caller;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What does not fit together for citizens today, as far as the caller may know. */
@Singleton
class FindConflicts {
    private final CurrentFindings current;
    private final Caller caller;

    FindConflicts(CurrentFindings current, Caller caller) {
        this.current = current;
        this.caller = caller;
    }

    /** @param id any of the citizen's */
    List<FoundFinding> of(UUID id) {
        return of(List.of(id)).values().stream().findFirst().orElse(List.of());
    }

    /** By the ids as which the citizens are seen. */
    Map<UUID, List<FoundFinding>> of(List<UUID> citizens) {
        var told = new LinkedHashMap<UUID, List<FoundFinding>>();
        current.all(citizens)
                .forEach((citizen, found) -> told.put(
                        citizen,
                        found.findings().stream()
                                .filter(one -> !isWithheld(one.finding().rule()))
                                .toList()));
        return told;
    }

    boolean isWithheld(Rule rule) {
        return rule.isSofsAlone() && side() != Administration.SOF;
    }

    Administration side() {
        return Administration.of(caller.principal());
    }
}
